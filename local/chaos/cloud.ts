import { templateVariables } from '../../cloudfunctions/core/templates'
import { demoCloud } from '../bench/demo-cloud'
import { startOfficialAccount } from '../official-account'

/** A demo town that has all a town can have: templates of its messages, and an Official Account. */
export async function chaosCloud(functionsDir: string) {
  const account = await startOfficialAccount()
  const templates = Object.fromEntries(Object.values(templateVariables).map((name) => [name, name]))
  const environment = {
    ...templates,
    OFFICIAL_ACCOUNT_APPID: 'local',
    OFFICIAL_ACCOUNT_SECRET: 'local',
    OFFICIAL_ACCOUNT_BASE: account.base,
  }
  const cloud = await demoCloud({ functionsDir, scale: 1, mode: 'inProcess', environment })
  return { cloud, account }
}
