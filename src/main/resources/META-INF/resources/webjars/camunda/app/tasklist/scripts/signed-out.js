// Whoever signs out, or whose session has ended, lands on the one sign-in page: the web
// apps' own sign-in view is closed.
function leave() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login');
  }
}

window.addEventListener('hashchange', leave);
leave();

export default [];
