// Makes every link of ours a soft one: the address changes, Streamlit reruns in the same session, and Back and Forward
// step through the views. Links are real (`href`), so a new tab, a copied address, and a page without scripts work too.
const STATE = (window.articleExplorer ??= {})

function go(href) {
  history.pushState({}, "", href)
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }))
}

function plain(event) {
  return !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}

function clicked(event) {
  if (!plain(event) || event.defaultPrevented) return
  const copy = event.target.closest("[data-copy]")
  if (copy) return void copyText(copy)
  const picture = event.target.closest("[data-png]")
  if (picture) return void savePicture(picture)
  const link = event.target.closest("a[data-soft]")
  if (link) {
    event.preventDefault()
    STATE.focus = link.dataset.soft || link.getAttribute("href")
    return go(link.href)
  }
  const sentence = event.target.closest("[data-href]")
  if (sentence && String(getSelection()) === "") go(sentence.dataset.href)
}

async function copyText(button) {
  const words = button.dataset.copy || location.href
  try {
    await navigator.clipboard.writeText(words)
    button.dataset.done = "copied"
  } catch {
    window.prompt("Copy with Ctrl+C:", words)
  }
  setTimeout(() => delete button.dataset.done, 1600)
}

// A chart as a PNG file: drawn twice as large on the page's own background, without asking any server.
async function savePicture(button) {
  const drawing = document.querySelector(`.${CSS.escape(button.dataset.png)} svg:not([width="100%"]):has(g)`)
  if (!drawing) return
  const { width, height } = drawing.getBoundingClientRect()
  const copy = drawing.cloneNode(true)
  Object.entries({ xmlns: "http://www.w3.org/2000/svg", width, height }).forEach((pair) => copy.setAttribute(...pair))
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await picture.decode()
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 2, height: height * 2 })
  const pen = canvas.getContext("2d")
  pen.fillStyle = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const link = document.createElement("a")
  link.href = canvas.toDataURL("image/png")
  link.download = button.dataset.name
  link.click()
}

// One tab stop for a whole text or matrix: the arrow keys walk through its links.
function walked(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  const area = step && event.target.closest?.("[data-roving]")
  if (!area || !event.target.matches("a")) return
  const columns = Number(area.dataset.roving) || 0
  const links = [...area.querySelectorAll("a.cell, a.mk, a.margin")].filter((a) => a.offsetParent !== null)
  const vertical = event.key === "ArrowDown" || event.key === "ArrowUp"
  const next = vertical && columns ? below(event.target, step, links) : links[links.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  event.target.tabIndex = -1
  next.tabIndex = 0
  next.focus()
}

function below(link, step, links) {
  const { left, top } = link.getBoundingClientRect()
  const column = links.filter((a) => Math.abs(a.getBoundingClientRect().left - left) < 8)
  const rows = column.filter((a) => (a.getBoundingClientRect().top - top) * step > 4)
  return step > 0 ? rows[0] : rows.at(-1)
}

function listen(kind, handler) {
  if (STATE[kind]) document.removeEventListener(kind, STATE[kind])
  document.addEventListener(kind, (STATE[kind] = handler))
}

const idle = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"

// What to show of a sentence: all of it, or the words pointed out in it where it fills the window.
function shown(sentence) {
  const words = sentence.querySelector(".evidence, .hit.now")
  return words && sentence.getBoundingClientRect().height > innerHeight * 0.4 ? words : sentence
}

function comfortable(element) {
  const { top, bottom } = element.getBoundingClientRect()
  return top > innerHeight * 0.12 && bottom < innerHeight * (innerWidth <= 640 ? 0.5 : 0.88)
}

// Bring what the address asks for into view once the page has settled; leave alone what is (``still``).
function reveal(target, still, tries = 100) {
  const named = target ? document.querySelectorAll(`[data-target="${CSS.escape(target)}"], #${CSS.escape(target)}`) : []
  const asked = idle() && [...named].find((element) => element.getClientRects().length)
  const found = asked && shown(asked)
  if (found) {
    if (still && comfortable(found)) return
    const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches
    const tall = innerWidth <= 640 || found.getBoundingClientRect().height > innerHeight * 0.6
    found.scrollIntoView({ block: tall ? "start" : "center", behavior: reduced ? "auto" : "smooth" })
  } else if (target && tries) {
    STATE.timer = setTimeout(() => reveal(target, still, tries - 1), 100)
  }
}

// A rerun replaces the link that was followed: give the keyboard its place back.
function refocus(tries = 30) {
  const wanted = STATE.focus
  if (!wanted || !tries) return
  const kept = document.activeElement !== document.body && document.activeElement?.isConnected
  const same = [...document.querySelectorAll("a[data-soft]")].find(
    (a) => (a.dataset.soft || a.getAttribute("href")) === wanted && a.getClientRects().length,
  )
  if (!idle() || (!kept && !same)) return void setTimeout(() => refocus(tries - 1), 100)
  STATE.focus = null
  if (!kept) same.focus({ preventScroll: true })
}

function arrived({ page, target, token }) {
  const moved = STATE.page !== page
  const asked = STATE.token !== token
  Object.assign(STATE, { page, token })
  clearTimeout(STATE.timer)
  if (target && (moved || asked)) reveal(target, !moved)
  else if (moved) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  refocus()
}

export default function (component) {
  document.documentElement.lang = "en"
  listen("click", clicked)
  listen("keydown", walked)
  if (component.data && STATE.address !== component.data.address) {
    STATE.address = component.data.address
    arrived(component.data)
  }
}
