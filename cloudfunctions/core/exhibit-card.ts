import type { ExhibitCard } from '@contract'
import type { Exhibit } from './records/avenue'
import type { Photo } from './records/evidence'
import type { OnRoad } from './roads'

/** Of an exhibit's photos those everybody may see, the newest first. */
export const safePhotos = ({ photoIds }: Exhibit, pictures: readonly Photo[]): Photo[] =>
  photoIds.flatMap((id) => pictures.find(({ _id, safety }) => _id === id && safety === 'safe') ?? [])

/** The public card: every field is named here. */
export const exhibitCard = (exhibit: OnRoad<Exhibit>, pictures: readonly Photo[]): ExhibitCard => ({
  id: exhibit._id,
  title: exhibit.title,
  kind: exhibit.kind,
  kindName: exhibit.kindName,
  theme: exhibit.theme,
  themeName: exhibit.themeName,
  roadName: exhibit.roadName,
  place: exhibit.place,
  ...(exhibit.point ? { point: exhibit.point } : {}),
  villageName: exhibit.villageName,
  state: exhibit.state,
  cover: safePhotos(exhibit, pictures)[0]?.thumb ?? '',
})
