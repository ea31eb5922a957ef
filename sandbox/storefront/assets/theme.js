(() => {
	const form = document.querySelector('[data-product-form]');
	const counter = document.querySelector('[data-cart-count]');
	const toast = document.querySelector('[data-toast]');

	/** Shows how many pieces are in the cart, whoever put them there: any call to /cart/… is noticed. */
	async function refreshCart() {
		const response = await fetch(`${window.Shopify.routes.root}cart.js`);
		const cart = await response.json();
		counter.textContent = cart.item_count;
		counter.hidden = cart.item_count === 0;
	}
	new PerformanceObserver((calls) => {
		if (calls.getEntries().some(({ name }) => /\/cart\/(add|change|clear)\.js/.test(name)))
			refreshCart();
	}).observe({ type: 'resource' });

	function notify(text) {
		toast.textContent = text;
		toast.classList.add('shown');
		clearTimeout(notify.timer);
		notify.timer = setTimeout(() => toast.classList.remove('shown'), 2600);
	}

	document.addEventListener('click', ({ target }) => {
		for (const menu of document.querySelectorAll('details.account[open]')) {
			if (!menu.contains(target)) menu.open = false;
		}
	});
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape')
			for (const menu of document.querySelectorAll('details.account[open]')) menu.open = false;
	});

	if (!form) return;
	const product = JSON.parse(document.querySelector('[data-product]').textContent);
	const id = form.querySelector('[name=id]');
	const quantity = form.querySelector('[name=quantity]');
	const error = form.querySelector('[data-error]');
	const add = form.querySelector('[data-add]');

	form.addEventListener('change', () => {
		const wanted = [...form.querySelectorAll('[data-option]:checked')].map(({ value }) => value);
		const variant = product.variants.find(({ options }) =>
			options.every((value, index) => value === wanted[index]),
		);
		if (!variant || !wanted.length) return;
		id.value = variant.id;
		document.querySelector('[data-price]').textContent = variant.priceText;
		form.querySelector('[data-stock]').textContent = variant.stockText;
		add.textContent = variant.buttonText;
		add.disabled = !variant.available;
		error.textContent = '';
		history.replaceState(null, '', `?variant=${variant.id}`);
	});

	form.addEventListener('click', ({ target }) => {
		const step = Number(target.dataset.step);
		if (step) quantity.value = Math.max(1, Number(quantity.value) + step);
	});

	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		error.textContent = '';
		add.disabled = true;
		const response = await fetch(`${window.Shopify.routes.root}cart/add.js`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ items: [{ id: Number(id.value), quantity: Number(quantity.value) }] }),
		});
		const answer = await response.json();
		add.disabled = false;
		if (response.ok) notify(toast.dataset.added);
		else error.textContent = answer.description;
	});
})();
