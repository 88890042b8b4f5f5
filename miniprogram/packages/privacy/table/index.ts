import { face } from '../../../page/load'
import { rights, tableRows } from './view'

Page({ data: { ...face(), rows: tableRows(), rights: [...rights] } })
