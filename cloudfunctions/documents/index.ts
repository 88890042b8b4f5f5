import { createMain } from '../core/router'
import { documentRoutes } from './routes'

export const main = createMain(documentRoutes)
