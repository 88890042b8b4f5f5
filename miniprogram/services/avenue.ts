import type { Input } from '../../typings/contract'
import { call } from './cloud'

export const listAvenue = () => call('avenue.list', {})
export const getExhibitPage = (exhibitId: string) => call('avenue.get', { exhibitId })
export const listExhibits = () => call('exhibit.list', {})
export const getExhibit = (exhibitId: string) => call('exhibit.get', { exhibitId })
export const addExhibit = (input: Input<'exhibit.add'>) => call('exhibit.add', input)
export const reviseExhibit = (input: Input<'exhibit.revise'>) => call('exhibit.revise', input)
export const buildExhibit = (input: Input<'exhibit.build'>) => call('exhibit.build', input)
export const finishExhibit = (input: Input<'exhibit.finish'>) => call('exhibit.finish', input)
export const damageExhibit = (input: Input<'exhibit.damage'>) => call('exhibit.damage', input)
export const removeExhibit = (input: Input<'exhibit.remove'>) => call('exhibit.remove', input)
