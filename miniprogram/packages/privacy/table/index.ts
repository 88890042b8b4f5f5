import { face } from '../../../page/load'
import { keepers, rights, tableRows } from './view'

Page({ data: { ...face(), rows: tableRows(), rights: [...rights], keepers: [...keepers] } })
