// Stands first in every test page: code of ours that a strict policy would stop fails the test that ran it.
// The header of the page only reports (`test/policies.ts`), for tests themselves write markup and styles.
window.ownViolations = [];
document.addEventListener(
  'securitypolicyviolation',
  ({ sourceFile, violatedDirective, sample }) => {
    if (!/\/packages\//.test(sourceFile) || /\.test\.ts/.test(sourceFile)) return;
    const what = `${violatedDirective} in ${new URL(sourceFile).pathname}: ${sample}`;
    window.ownViolations.push(what);
    if (!window.plantsViolations) throw new Error(`a strict policy forbids ${what}`);
  },
);
