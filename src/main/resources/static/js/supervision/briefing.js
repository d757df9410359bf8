// The page of the weekly meeting: printing needs a script, all else does not.
const button = document.getElementById('print');
button.hidden = false;
button.addEventListener('click', () => window.print());
