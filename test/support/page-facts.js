// Runs inside the pages under test: facts about them that no selector can state.
(() => {
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

  const wordsOf = (element) => {
    const spoken = element.getAttribute('aria-label');
    if (spoken) return spoken;
    const said = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const naming = element.labels?.length ? [...element.labels] : said.filter(Boolean);
    return naming.length > 0 ? naming.map(({ innerText }) => innerText).join(' ') : element.innerText;
  };

  const nameOf = (element) =>
    `${element.tagName.toLowerCase()} ${wordsOf(element).trim().replace(/\s+/g, ' ').slice(0, 200)}`;

  const hasRing = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  };

  // Radios and file fields may draw their ring on the label around them or on what stands beside them.
  const ringBearers = (element) =>
    [element, element.closest('label'), ...(element.labels ?? []), element.nextElementSibling].filter(Boolean);

  /** Letters that are left when everything between the marks of the pseudo-locale is taken away. */
  const withoutMarked = (text) => {
    let rest = text;
    for (let before; before !== rest;) {
      before = rest;
      rest = rest.replace(/\[[^[\]]*\]/g, ' ');
    }
    return rest.replace(/\s+/g, ' ').trim();
  };

  const isCode = (element) => element.closest('kbd, code, script, style, noscript') !== null;

  window.pageFacts = {
    /** What has the focus: its name, whether a ring shows it, and whether a person can see it. */
    focus() {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { width, height } = element.getBoundingClientRect();
      const shown = width > 2 && height > 2 ? element : (element.closest('label') ?? element);
      // A link may run over several lines; one of them in sight is enough.
      const seen = [...shown.getClientRects()].some((box) => {
        const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return onTop !== null && (shown.contains(onTop) || onTop.contains(element));
      });
      return { name: nameOf(element), ring: ringBearers(element).some(hasRing), seen };
    },

    /** Words shown or spoken on the page that are not marked as coming from the message catalogue. */
    unmarked() {
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { nodeValue, parentElement } = walker.currentNode;
        const shown = parentElement.tagName === 'OPTION' ? parentElement.closest('select') : parentElement;
        const rest = withoutMarked(nodeValue);
        if (/\p{L}/u.test(rest) && isShown(shown) && !isCode(parentElement)) found.push(rest);
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        if (!isShown(element)) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const rest = withoutMarked(element.getAttribute(name) ?? '');
          if (/\p{L}/u.test(rest)) found.push(rest);
        }
      }
      const title = withoutMarked(document.title);
      if (/\p{L}/u.test(title)) found.push(title);
      return [...new Set(found)];
    },

    /** What makes the page wider than its window. */
    tooWide() {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const out = [...document.body.querySelectorAll('*')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && isShown(element) && (left < -1 || right > clientWidth + 1);
      });
      return [`${scrollWidth} px wide in ${clientWidth} px`, ...out.slice(0, 5).map(nameOf)];
    },
  };

  // The console is watched for errors, so a refusal of the content policy is seen in each test.
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`Content policy: ${event.violatedDirective} refused ${event.blockedURI}`);
  });
})();
