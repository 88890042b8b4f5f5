import { links } from '../../../page/links'
import { listDeskNotices } from '../../../services/notice'
import { publicationDesk } from '../publication-desk'
import { emptyFaces, noticeRow } from './view'

Page(
  publicationDesk(
    async (query) => {
      const { items, ...rest } = await listDeskNotices(query)
      return { ...rest, items: items.map(noticeRow) }
    },
    emptyFaces,
    links.noticeEdit,
  ),
)
