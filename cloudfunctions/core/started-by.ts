import { cloud } from './store/sdk'

/**
 * What started this run, read from the chain of sources the platform keeps (`wx_client,scf`): a person's own call,
 * another function of this town, or the platform itself (timer, push message). The caller cannot write it.
 * An openid is no sign of a person's call: the platform sets it for push messages too.
 */
export function startedBy(): 'person' | 'function' | 'platform' {
  // The SDK answers nothing at all to a run without a WeChat context, though the source is known.
  const chain = String(cloud.getWXContext().SOURCE ?? process.env['TCB_SOURCE'] ?? '').split(',')
  if (chain[chain.length - 1] === 'scf') return 'function'
  return chain.some((source) => persons.includes(source)) ? 'person' : 'platform'
}

const persons = ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_http', 'tcb_web', 'tcb_http']
