import { links } from '../../../page/links'
import { listDeskExposures } from '../../../services/exposure'
import { publicationDesk } from '../publication-desk'
import { deskRow, emptyFaces } from './view'

Page(
  publicationDesk(
    async (query) => {
      const { items, ...rest } = await listDeskExposures(query)
      return { ...rest, items: items.map((item) => deskRow(item, Date.now())) }
    },
    emptyFaces,
    links.exposureEdit,
  ),
)
