/** keyCode of a key press that the input method takes for itself (UI Events, legacy key codes). */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Keeps the Enter that confirms a conversion from sending the message. The input method still gets it; only
 * Web Chat does not see it. Safari ends the composition before it reports the key, hence the key code.
 */
export function guardComposition(target: EventTarget): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    target.addEventListener(
      type,
      (event) => {
        const key = event as KeyboardEvent;
        if (key.isComposing || key.keyCode === TAKEN_BY_INPUT_METHOD) key.stopPropagation();
      },
      { capture: true },
    );
  }
}
