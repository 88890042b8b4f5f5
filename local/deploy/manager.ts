import { CloudRefusal, isFields, textIn, type Account, type CodePlace, type Reply } from './account'
import { loadTool } from './tools'

export interface Keys {
  readonly envId: string
  readonly region: string
  readonly secretId: string
  readonly secretKey: string
  /** Of temporary keys. */
  readonly token?: string
}

interface Manager {
  commonService(service: string): { call(request: { Action: string; Param: unknown }): Promise<Reply> }
  functions: {
    getCodeParams(
      code: { func: { name: string }; functionPath: string; deployMode: 'cos' },
      installDependency: 'FALSE',
    ): Promise<CodePlace>
  }
}

/** The seam over Tencent's own manager-node: it signs and sends the requests, packs code and brings it to the storage. */
export function managerAccount({ envId, ...keys }: Keys, say: (line: string) => void): Account {
  // Not its `init`, which gives the first one's keys to all that follow.
  const CloudBase = loadTool('@cloudbase/manager-node', say) as new (options: Keys) => Manager
  const manager = new CloudBase({ envId, ...keys })
  return {
    call: (service, action, params) =>
      manager
        .commonService(service)
        .call({ Action: action, Param: params })
        .catch((error: unknown) => {
          throw refusalOf(action, error)
        }),
    uploadCode: (name, folder) =>
      manager.functions
        .getCodeParams({ func: { name }, functionPath: folder, deployMode: 'cos' }, 'FALSE')
        .catch((error: unknown) => {
          throw refusalOf(`上传 ${name} 的代码`, error)
        }),
  }
}

function refusalOf(action: string, error: unknown): CloudRefusal {
  const message = error instanceof Error ? error.message : String(error)
  const code = isFields(error) || error instanceof Error ? textIn({ ...error }, 'code') : ''
  return new CloudRefusal(action, code || /\bE[A-Z]{4,}\b/.exec(message)?.[0] || 'Unknown', message)
}
