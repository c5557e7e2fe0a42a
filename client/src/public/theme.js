// Runs before anything is drawn, so that a page in the dark never flashes white.
{
  let chosen;
  try {
    chosen = localStorage.getItem('bankgraph.theme');
  } catch {
    // A browser that keeps nothing has no choice to remember.
  }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light';
}
