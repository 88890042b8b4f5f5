import * as exporting from '@shared/documents/schema'
import * as schema from '@shared/household/import-schema'
import { nothing } from '@shared/kernel/fields'
import type { DocumentsContract } from '@contract'
import { anyOf, cadreOf, either, importers, registerKeepers, staff } from '../core/guards'
import { loadNotice } from '../core/notices'
import { loadShown } from '../core/official-account/load'
import { reads, writes, type Routes } from '../core/router'
import { exportArticle } from './export/article'
import { exportHouseholds } from './export/households'
import { exportNotice } from './export/notice'
import { exportAssessment, loadAssessment } from './export/assessment'
import { exportPayouts, exportProblems, exportRanking, loadRanking } from './export/tables'
import { exportPledge, loadPledge } from './export/pledge'
import { get } from './import/get'
import { loadImport } from './import/load'
import { run } from './import/run'
import { start } from './import/start'
import { template } from './import/template'

const ofImport = { input: schema.importRef, subject: loadImport }

export const documentRoutes: Routes<keyof DocumentsContract> = {
  'import.template': reads('import.template', {
    input: schema.importTemplate,
    allow: importers,
    run: template,
  }),
  'import.start': writes('import.start', { input: schema.startImport, allow: importers, run: start }),
  'import.run': writes('import.run', { ...ofImport, allow: importers, run }),
  'import.get': reads('import.get', { ...ofImport, allow: importers, run: get }),
  'export.households': writes('export.households', {
    input: schema.exportHouseholds,
    // The town's whole register is no village's.
    subject: ({ villageId = '' }) => Promise.resolve({ villageId }),
    allow: either(registerKeepers, cadreOf),
    run: exportHouseholds,
  }),
  'export.notice': writes('export.notice', {
    input: exporting.exportNotice,
    subject: loadNotice,
    allow: staff,
    run: exportNotice,
  }),
  'export.article': writes('export.article', {
    input: exporting.exportArticle,
    subject: loadShown,
    allow: staff,
    run: exportArticle,
  }),
  'export.ranking': writes('export.ranking', {
    input: exporting.exportRanking,
    subject: loadRanking,
    allow: staff,
    run: exportRanking,
  }),
  'export.assessment': writes('export.assessment', {
    input: exporting.exportAssessment,
    subject: loadAssessment,
    allow: anyOf('admin', 'office', 'leader'),
    run: exportAssessment,
  }),
  'export.pledge': writes('export.pledge', {
    input: exporting.exportPledge,
    subject: loadPledge,
    allow: anyOf('inspector', 'admin', 'office'),
    run: exportPledge,
  }),
  'export.payouts': writes('export.payouts', { input: nothing, allow: staff, run: exportPayouts }),
  'export.problems': writes('export.problems', {
    input: nothing,
    allow: anyOf('admin', 'office', 'leader'),
    run: exportProblems,
  }),
}
