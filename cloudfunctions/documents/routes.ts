import * as exporting from '@shared/documents/schema'
import * as schema from '@shared/household/import-schema'
import { exportHousehold as exportHouseholdInput } from '@shared/privacy/schema'
import { nothing } from '@shared/kernel/fields'
import type { DocumentsContract } from '@contract'
import {
  anyOf,
  anyone,
  cadreOf,
  either,
  householdRights,
  importers,
  registerKeepers,
  staff,
} from '../core/guards'
import { loadNotice } from '../core/notices'
import { loadShown } from '../core/official-account/load'
import { looks, reads, writes, type Routes } from '../core/router'
import { exportArticle } from './export/article'
import { exportHouseholds } from './export/households'
import { exportHousehold, exportMine } from './export/own'
import { exportNotice } from './export/notice'
import { exportAssessment, loadAssessment } from './export/assessment'
import { exportPayouts, exportProblems, exportRanking, loadRanking } from './export/tables'
import { exportCleanup } from './export/cleanup'
import { exportEntries } from './export/entries'
import { exportVisits } from './export/visits'
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
  'import.get': looks('import.get', { ...ofImport, allow: importers, run: get }),
  'export.households': writes('export.households', {
    input: schema.exportHouseholds,
    // The town's whole register is no village's.
    subject: ({ villageId = '' }) => Promise.resolve({ villageId }),
    allow: either(registerKeepers, cadreOf),
    looks: true,
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
  // As the desk that shows entries in every state.
  'export.entries': writes('export.entries', { input: nothing, allow: staff, run: exportEntries }),
  'export.cleanup': writes('export.cleanup', {
    input: nothing,
    allow: anyOf('admin', 'office', 'leader'),
    run: exportCleanup,
  }),
  'export.visits': writes('export.visits', {
    input: nothing,
    allow: anyOf('admin', 'office', 'leader'),
    run: exportVisits,
  }),
  // The caller's own data, and nobody else's.
  'export.mine': writes('export.mine', { input: nothing, allow: anyone, run: exportMine }),
  'export.household': writes('export.household', {
    input: exportHouseholdInput,
    allow: householdRights,
    looks: true,
    run: exportHousehold,
  }),
}
