import { face } from '../../../page/load'
import { keepers, rights, tableGroups } from './view'

Page({ data: { ...face(), groups: tableGroups(), rights: [...rights], keepers: [...keepers] } })
