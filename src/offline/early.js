/*
 * Runs before the program, in any browser: where the program cannot start, says why instead of leaving the page white. In the
 * JavaScript of 2009, since it is for those who have no newer one.
 */
;(function () {
  var isOver = false

  /* What the program cannot do without, as far as it shows from outside. */
  function isNewEnough() {
    return (
      'noModule' in document.createElement('script') &&
      typeof structuredClone === 'function' &&
      'hasOwn' in Object &&
      'findLast' in Array.prototype
    )
  }

  function hasStarted() {
    var app = document.getElementById('app')
    return !!app && app.firstChild !== null
  }

  /** @param {string} id */
  function remove(id) {
    var element = document.getElementById(id)
    if (element && element.parentNode) element.parentNode.removeChild(element)
  }

  /** @param {string} id */
  function say(id) {
    var words = document.getElementById(id)
    if (isOver || hasStarted() || !words) return
    isOver = true
    /* A picture that is still on its way is not wanted any more. */
    document.documentElement.setAttribute('data-not-started', '')
    remove('first-picture')
    remove('on-its-way')
    words.removeAttribute('hidden')
  }

  function sayWhy() {
    say(isNewEnough() ? 'not-whole' : 'too-old')
  }

  /* Throws away the stored program, never what the person keeps, and loads it anew. */
  function mend() {
    var folder = location.pathname.replace(/[^/]*$/, '')
    var reload = function () {
      location.reload()
    }
    if (!navigator.serviceWorker || !window.caches) return reload()
    navigator.serviceWorker
      .getRegistration('./')
      .then(function (registration) {
        return registration ? registration.unregister() : false
      })
      .then(function () {
        return caches.keys()
      })
      .then(function (names) {
        return Promise.all(
          names
            .filter(function (name) {
              return name.indexOf('qiantou ' + folder + ' ') === 0
            })
            .map(function (name) {
              return caches.delete(name)
            }),
        )
      })
      .then(reload, reload)
  }

  /* The browser's store takes its time to wake up: it does while the program is still on its way. */
  function wakeStore() {
    try {
      if (window.indexedDB && indexedDB.databases) indexedDB.databases().then(null, function () {})
    } catch (forbidden) {
      /* The program says so. */
      void forbidden
    }
  }

  window.addEventListener(
    'error',
    function (event) {
      var target = event.target
      if (target === window || !target || /** @type {Element} */ (target).nodeName === 'SCRIPT') sayWhy()
    },
    true,
  )
  window.addEventListener('unhandledrejection', sayWhy)
  window.addEventListener('load', function () {
    var button = document.getElementById('mend')
    if (button) button.onclick = mend
    if (!isNewEnough()) say('too-old')
  })
  wakeStore()
})()
