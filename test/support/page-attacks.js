// Runs inside the pages under test: attacks that need a page, and what came of them.
(() => {
  const ACTIVE = ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MARQUEE', 'MATH'];

  const isActive = (element) => {
    const handled = element.getAttributeNames().some((name) => name.startsWith('on'));
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    return handled || ACTIVE.includes(element.tagName) || /^\s*(javascript|data|vbscript):/i.test(address);
  };

  const owned = () => Object.keys(globalThis).filter((name) => name.startsWith('owned'));

  window.pageAttacks = {
    /** Elements that only markup taken for markup could have made. */
    active: () => [...document.querySelectorAll('*')].filter(isActive).map(({ outerHTML }) => outerHTML.slice(0, 200)),

    /** Marks that scripts of an attacker leave when they run. */
    owned,

    /** Puts scripts, styles, frames and requests of an attacker into the page; what the content policy made of them. */
    async inject() {
      const directives = new Set();
      document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
      const put = (markup) => document.body.insertAdjacentHTML('beforeend', markup);
      const script = document.createElement('script');
      script.textContent = 'globalThis.ownedByScript = true';
      document.body.append(script);
      put('<img src="/nothing" onerror="globalThis.ownedByHandler = true">');
      put('<img src="https://example.org/pixel.png">');
      put('<style>body { display: none }</style>');
      put('<iframe src="https://example.org/"></iframe>');
      const fetched = fetch('https://example.org/').then(
        () => 'answered',
        () => 'stopped',
      );
      const pictured = new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('stopped');
        image.src = 'https://example.org/beacon.png';
      });
      const outcomes = await Promise.all([fetched, pictured]);
      // Behind the wait the page acts by itself, and no longer on behalf of the test, which may evaluate.
      let evaluated = 'ran';
      try {
        Reflect.construct(Function, ['return 1']);
      } catch {
        evaluated = 'stopped';
      }
      return {
        outcomes: [...outcomes, evaluated],
        directives: [...directives],
        owned: owned(),
        display: getComputedStyle(document.body).display,
      };
    },

    /** Whether a page of the same host opens inside a frame. */
    frame: (address) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.onload = () => {
          try {
            resolve(frame.contentDocument?.querySelector('#root') ? 'open' : 'closed');
          } catch {
            resolve('closed');
          }
        };
        document.body.append(frame);
      }),
  };
})();
