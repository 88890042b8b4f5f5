import { listIn, textIn, type Account } from './account'
import { CannotPlan } from './step'

/** The environment as the cloud knows it: which database, storage and name space its requests must name. */
export interface Environment {
  readonly envId: string
  readonly database: string
  readonly bucket: string
  readonly namespace: string
  readonly logs: { readonly ClsTopicId?: string; readonly ClsLogsetId?: string }
}

export async function findEnvironment(account: Account, envId: string): Promise<Environment> {
  const [found] = listIn(await account.call('tcb', 'DescribeEnvs', { EnvId: envId }), 'EnvList')
  if (textIn(found, 'EnvId') !== envId)
    throw new CannotPlan(`这个账号下没有云环境 ${envId}。请核对环境 ID，以及密钥属于哪个账号。`)
  if (textIn(found, 'Status') !== 'NORMAL')
    throw new CannotPlan(`云环境 ${envId} 现在不是正常状态（${textIn(found, 'Status')}）。请到控制台查看。`)
  const [database] = listIn(found, 'Databases')
  const [storage] = listIn(found, 'Storages')
  const [functions] = listIn(found, 'Functions')
  const [logs] = listIn(found, 'LogServices')
  if (!database || !storage || !functions)
    throw new CannotPlan(`云环境 ${envId} 还没有开通数据库、存储和云函数。请先在控制台开通。`)
  return {
    envId,
    database: textIn(database, 'InstanceId'),
    bucket: textIn(storage, 'Bucket'),
    namespace: textIn(functions, 'Namespace'),
    logs: logs ? { ClsTopicId: textIn(logs, 'TopicId'), ClsLogsetId: textIn(logs, 'LogsetId') } : {},
  }
}

export const connector = ({ database }: Environment) => ({ InstanceId: 'flexdb', DatabaseName: database })
