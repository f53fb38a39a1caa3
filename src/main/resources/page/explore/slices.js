// Work in slices, so that the page stays responsive.

/** Time for work in one frame. */
const SLICE_MILLISECONDS = 8;

/**
 * @returns a function to await between two pieces of work: it lets the browser draw and listen if the time is up, and says
 *     whether to go on
 */
export function slices(isCurrent) {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun > SLICE_MILLISECONDS) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    return isCurrent();
  };
}
