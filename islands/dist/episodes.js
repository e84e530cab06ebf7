addEventListener("play",({target:o})=>{for(let e of document.querySelectorAll("audio"))e!==o&&e.pause()},!0);
