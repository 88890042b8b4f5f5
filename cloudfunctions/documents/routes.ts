import * as schema from '@shared/household/import-schema'
import type { DocumentsContract } from '@contract'
import { cadreOf, either, importers, registerKeepers } from '../core/guards'
import { reads, writes, type Routes } from '../core/router'
import { exportHouseholds } from './export-households'
import { get } from './import/get'
import { run } from './import/run'
import { start } from './import/start'
import { template } from './import/template'

export const documentRoutes: Routes<keyof DocumentsContract> = {
  'import.template': reads('import.template', {
    input: schema.importTemplate,
    allow: importers,
    run: template,
  }),
  'import.start': writes('import.start', { input: schema.startImport, allow: importers, run: start }),
  'import.run': writes('import.run', { input: schema.importRef, allow: registerKeepers, run }),
  'import.get': reads('import.get', { input: schema.importRef, allow: registerKeepers, run: get }),
  'export.households': writes('export.households', {
    input: schema.exportHouseholds,
    // The town's whole register is no village's.
    subject: ({ villageId = '' }) => Promise.resolve({ villageId }),
    allow: either(registerKeepers, cadreOf),
    run: exportHouseholds,
  }),
}
