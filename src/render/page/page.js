"use strict";
(function () {
	var main = document.getElementById("text");
	var at = document.getElementById("at");
	var side = document.getElementById("side");
	var links = Array.from(document.querySelectorAll("nav a"));
	var stops = links.map(function (a) {
		return document.getElementById(a.hash.slice(1));
	});
	var now = -1, made = false;

	/* A copy of what is shown, as one edition has it; null: not at all. */
	function half(el, name, other) {
		var copy = el.cloneNode(true), box;

		copy.classList.remove("alone");
		copy.querySelectorAll(other).forEach(function (x) {
			x.remove();
		});
		if (!copy.textContent.trim())
			return null;
		[copy].concat(Array.from(copy.querySelectorAll("[id]")))
			.forEach(function (x) {
				if (x.id)
					x.dataset.of = x.id;
				x.removeAttribute("id");
			});
		box = document.createElement("div");
		box.className = name;
		box.append(copy);
		return box;
	}

	/* Beside each paragraph and table its two columns. */
	function make() {
		Array.from(main.children).forEach(function (el) {
			var both;

			if (el.matches(".two, .at, .gap, .heads, .none, .title"))
				return;
			both = document.createElement("div");
			both.className = "two made";
			[half(el, "old", "ins, .new"), half(el, "new", "del, .old")]
				.forEach(function (x) {
					if (x)
						both.append(x);
				});
			el.classList.add("alone");
			el.after(both);
		});
		made = true;
	}

	/* The one of an element and its copies that is seen. */
	function seen(el) {
		var copies = main.querySelectorAll("[data-of='" + el.id + "']");

		return [el].concat(Array.from(copies).reverse())
			.find(function (x) {
				return x.getClientRects().length;
			}) || el;
	}

	function say() {
		at.textContent = (now < 0 ? "–" : now + 1) + " / " + stops.length;
	}

	function show(i) {
		var el;

		if (!stops.length)
			return;
		main.querySelectorAll(".here").forEach(function (x) {
			x.classList.remove("here");
		});
		now = (i + stops.length) % stops.length;
		el = seen(stops[now]);
		el.classList.add("here");
		el.setAttribute("tabindex", "-1");
		el.focus({ preventScroll: true });
		el.scrollIntoView({ block: "center" });
		links.forEach(function (a, k) {
			if (k === now)
				a.setAttribute("aria-current", "true");
			else
				a.removeAttribute("aria-current");
		});
		say();
	}

	function step(by) {
		show(now < 0 && by < 0 ? stops.length - 1 : now + by);
	}

	function turn() {
		var on = document.body.classList.toggle("sided");

		if (!made)
			make();
		side.setAttribute("aria-pressed", String(on));
		if (now >= 0)
			show(now);
	}

	function jump() {
		var i = links.findIndex(function (a) {
			return a.hash === location.hash;
		});

		if (i >= 0)
			show(i);
	}

	/* By the place of a key, whatever letters the keyboard writes. */
	var keys = {
		KeyN: function () { step(1); },
		KeyJ: function () { step(1); },
		KeyP: function () { step(-1); },
		KeyK: function () { step(-1); },
		KeyS: turn
	};

	document.addEventListener("keydown", function (e) {
		if (e.ctrlKey || e.metaKey || e.altKey || !keys[e.code])
			return;
		e.preventDefault();
		keys[e.code]();
	});
	links.forEach(function (a, i) {
		a.addEventListener("click", function (e) {
			e.preventDefault();
			history.replaceState(null, "", a.hash);
			show(i);
		});
	});
	window.addEventListener("hashchange", jump);
	document.getElementById("next").onclick = function () { step(1); };
	document.getElementById("previous").onclick = function () { step(-1); };
	side.onclick = turn;
	side.setAttribute("aria-pressed", "false");
	document.querySelector(".tools").hidden = false;
	say();
	jump();
}());
