import { button, make } from '../dom'

interface Step {
  readonly id: string
  readonly title: string
}

/** What the demo's people can do by themselves, so that nobody fills three hundred sheets by hand. */
export function stepList(done: () => Promise<void>): HTMLElement {
  const list = make('div', 'bar-steps')
  const take = async (step: Step, pressed: HTMLButtonElement, said: HTMLElement) => {
    const all = list.querySelectorAll('button')
    all.forEach((one) => (one.disabled = true))
    said.textContent = '正在进行……'
    try {
      const answer = await fetch(`/local/steps/${step.id}`, { method: 'POST' })
      const text = await answer.text()
      said.textContent = answer.ok ? (JSON.parse(text) as { said: string }).said : sentenceIn(text)
    } catch {
      said.textContent = '云端没有回答'
    }
    all.forEach((one) => (one.disabled = false))
    pressed.focus()
    await done()
  }
  void fetch('/local/steps')
    .then((answer) => answer.json() as Promise<Step[]>)
    .then((steps) =>
      list.replaceChildren(
        ...steps.map((step) => {
          const said = make('p')
          const pressed: HTMLButtonElement = button('', step.title, () => void take(step, pressed, said))
          return make('div', '', pressed, said)
        }),
      ),
    )
  return list
}

/** A refusal comes as JSON with its sentence. */
function sentenceIn(text: string): string {
  try {
    const { errMsg } = JSON.parse(text) as { errMsg?: string }
    return errMsg ?? text
  } catch {
    return text
  }
}
