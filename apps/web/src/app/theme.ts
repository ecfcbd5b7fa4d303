export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const stored = 'opencria-theme';

export function chosenTheme(): Theme {
  const wanted = window.localStorage.getItem(stored);
  return themes.find((theme) => theme === wanted) ?? 'system';
}

/** Sets the theme of the document; `system` leaves the choice to the device. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    window.localStorage.removeItem(stored);
  } else {
    document.documentElement.dataset.theme = theme;
    window.localStorage.setItem(stored, theme);
  }
}
