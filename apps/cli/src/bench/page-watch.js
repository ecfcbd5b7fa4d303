// Runs inside the measured pages, before anything of theirs.
(() => {
  const watch = { fcp: 0, answerable: 0, long: [], took: [], unpainted: 0, pending: false };
  window.benchWatch = watch;

  const afterFrame = (act) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(0);
    });

  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') watch.fcp = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watch.long.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });

  /** Resolves when a question can be answered and is on screen. */
  watch.ready = new Promise((resolve) => {
    const looking = new MutationObserver(() => {
      if (!document.querySelector('label input[type=radio]:enabled')) return;
      looking.disconnect();
      afterFrame(() => resolve((watch.answerable = performance.now())));
    });
    looking.observe(document, { childList: true, subtree: true, attributes: true });
  });

  // From the moment of the input itself to the end of the frame in which its handlers have drawn.
  addEventListener(
    'click',
    (event) => {
      // A click on a label is followed by one that the browser makes for its field.
      if (!event.isTrusted || watch.pending) return;
      watch.pending = true;
      const option = event.target.closest('label.opt');
      afterFrame(() => {
        watch.took.push(performance.now() - event.timeStamp);
        if (option && !option.classList.contains('sel')) watch.unpainted += 1;
        watch.pending = false;
      });
    },
    true,
  );

  /** How loading went, once nothing more is attributed to it. */
  watch.loading = () => {
    const last = watch.long.at(-1);
    const { domInteractive } = performance.getEntriesByType('navigation')[0];
    return {
      fcp: watch.fcp,
      tti: Math.max(watch.fcp, watch.answerable, domInteractive, last ? last[0] + last[1] : 0),
      tbt: watch.long.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
      elements: document.querySelectorAll('*').length,
    };
  };

  /** Milliseconds of each click since the last call. */
  watch.take = async () => {
    while (watch.pending) await new Promise((done) => requestAnimationFrame(done));
    return { took: watch.took.splice(0), unpainted: watch.unpainted };
  };
})();
