import { isFields, listIn, textIn, type Account } from './account'
import type { Environment } from './environment'
import { CannotPlan, same, type Step } from './step'

/**
 * People put files into `incoming/` alone, and there only their own; whatever functions derive or export anyone may read
 * whose page shows its name, which nobody can guess. A point stands for the slash: a slash would end the expression.
 */
export const storageRule = {
  read: '/^(photos|codes|exports).[0-9A-Za-z]/.test(resource.path) == true || resource.openid == auth.openid',
  write:
    '/^incoming.[0-9A-Za-z_-]+[.][0-9a-z]+$/.test(resource.path) == true && resource.openid == auth.openid',
}

export async function planStorage(account: Account, { envId, bucket }: Environment): Promise<Step[]> {
  const reply = await account.call('tcb', 'DescribeStorageSafeRule', { EnvId: envId, Bucket: bucket })
  const acl = textIn(reply, 'AclTag')
  if (acl === 'CUSTOM' && equal(parsed(textIn(reply, 'Rule')), storageRule)) return [same('storage', bucket)]
  return [
    {
      kind: 'storage',
      name: bucket,
      change: 'update',
      details: [`权限 ${acl || '未知'} → 自定义：只能传到 incoming/，只读 photos/、codes/、exports/`],
      run: async () =>
        void (await account.call('tcb', 'ModifyStorageSafeRule', {
          EnvId: envId,
          Bucket: bucket,
          AclTag: 'CUSTOM',
          Rule: JSON.stringify(storageRule),
        })),
    },
  ]
}

/** Which functions a phone may call: the others answer the platform and each other alone. */
export async function planAccess(
  account: Account,
  { envId }: Environment,
  open: readonly string[],
): Promise<Step[]> {
  const rule = {
    '*': { invoke: false },
    ...Object.fromEntries(open.map((name) => [name, { invoke: 'auth != null' }])),
  }
  const reply = await account.call('tcb', 'DescribeResourcePermission', {
    EnvId: envId,
    ResourceType: 'function',
  })
  const [found] = listIn(reply['Data'], 'PermissionList')
  if (equal(parsed(textIn(found, 'SecurityRule')), rule)) return [same('access', '云函数')]
  return [
    {
      kind: 'access',
      name: '云函数',
      change: 'update',
      details: [`小程序只能调用 ${open.join('、')}`],
      run: async () =>
        void (await account.call('tcb', 'ModifyResourcePermission', {
          EnvId: envId,
          ResourceType: 'function',
          Permission: 'CUSTOM',
          SecurityRule: JSON.stringify(rule),
        })),
    },
  ]
}

/** The addresses under which functions answer plain browsers. */
export async function planRoutes(
  account: Account,
  { envId }: Environment,
  routes: readonly { readonly name: string; readonly path: string }[],
): Promise<Step[]> {
  const there = await account.call('tcb', 'DescribeCloudBaseGWAPI', { ServiceId: envId })
  const apis = listIn(there, 'APISet')
  const off: Step[] =
    there['EnableService'] === false
      ? [
          {
            kind: 'route',
            name: 'HTTP 访问服务',
            change: 'update',
            details: ['打开'],
            run: async () =>
              void (await account.call('tcb', 'ModifyCloudBaseGWPrivilege', {
                ServiceId: envId,
                EnableService: true,
                Options: [{ Key: 'serviceswitch', Value: 'true' }],
              })),
          },
        ]
      : []
  return [
    ...off,
    ...routes.map(({ name, path }): Step => {
      const found = apis.find((api) => textIn(api, 'Path') === path)
      if (found && textIn(found, 'Name') !== name)
        throw new CannotPlan(
          `路径 ${path} 已经给了 ${textIn(found, 'Name')}，不是 ${name}。请先在控制台的“HTTP 访问服务”里删掉它。`,
        )
      if (found) return same('route', path)
      return {
        kind: 'route',
        name: path,
        change: 'create',
        details: [`→ 函数 ${name}`],
        run: async () =>
          void (await account.call('tcb', 'CreateCloudBaseGWAPI', {
            ServiceId: envId,
            Path: path,
            Type: 1,
            Name: name,
            AuthSwitch: 2,
          })),
      }
    }),
  ]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const sorted = (value: unknown): unknown =>
  isFields(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, sorted(value[key])]),
      )
    : value
const equal = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
