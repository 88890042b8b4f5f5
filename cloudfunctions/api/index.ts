import { createMain } from '../core/router'
import { routes } from './routes'

export const main = createMain(routes)
