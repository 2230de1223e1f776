'use strict';
(() => {
  const figures = JSON.parse(document.getElementById('figures').textContent);
  const page = document.getElementById('page');
  const charts = [];

  // ---- elements: texts of the data only ever become text nodes
  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
    for (const child of children) node.append(child);
    return node;
  }
  const root = document.documentElement;
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => scheme.matches && !root.classList.contains('paper');
  const colour = name => getComputedStyle(root).getPropertyValue('--' + name).trim();

  function figure(value) {
    if (value === undefined) return '–';
    if (Number.isInteger(value)) return value.toLocaleString('en');
    const size = Math.abs(value);
    return size >= 1000 ? value.toLocaleString('en', {maximumFractionDigits: 1}) : value.toFixed(size < 0.001 ? 6 : 4);
  }
  const floor = score => score.value === undefined ? '–' : figure(score.perfect);
  const count = n => n.toLocaleString('en') + (n === 1 ? ' row' : ' rows');
  const percent = share => (100 * share).toFixed(share < 0.1 ? 1 : 0) + ' %';
  const tick = share => Number((100 * share).toFixed(2)) + ' %';
  const sentence = text => text ? text[0].toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? ' ' : '. ') : '';

  function section(id, title, ...words) {
    const node = el('section', {id, 'aria-labelledby': id + '-title'}, el('h2', {id: id + '-title'}, title));
    for (const text of words) node.append(el('p', {class: 'quiet'}, text));
    page.append(node);
    return node;
  }

  // a row is its cells, and may be followed by a line of words across all columns
  function table(label, heads, rows) {
    const head = el('tr');
    for (const [text, kind] of heads) head.append(el('th', {scope: 'col', class: kind || ''}, text));
    const body = el('tbody');
    for (const {cells, words} of rows) {
      const row = el('tr', words ? {class: 'told'} : {});
      cells.forEach((cell, i) =>
        row.append(i === 0 ? el('th', {scope: 'row'}, cell) : el('td', {class: heads[i][1] || ''}, cell)));
      body.append(row);
      if (words) body.append(el('tr', {class: 'words'}, el('td', {colspan: heads.length}, words)));
    }
    return el('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label},
      el('table', {}, el('thead', {}, head), body));
  }

  function details(title, node) {
    return el('details', {}, el('summary', {}, title), node);
  }

  // ---- charts: drawn when they come into view, again when the colours change
  function chart(kind, label, options) {
    const node = el('div', {class: 'chart ' + kind, role: 'img', 'aria-label': label});
    charts.push({node, options, drawn: null});
    return node;
  }
  function draw(entry) {
    if (entry.drawn) entry.drawn.dispose();
    entry.drawn = echarts.init(entry.node, null, {renderer: 'svg'});
    const label = entry.node.getAttribute('aria-label');
    entry.drawn.setOption({
      animation: false, backgroundColor: 'transparent', aria: {enabled: true, label: {description: label}},
      textStyle: {color: colour('ink'), fontFamily: getComputedStyle(document.body).fontFamily}, ...entry.options()
    });
    entry.node.setAttribute('role', 'img');
  }
  function axis(extra) {
    return {
      axisLine: {lineStyle: {color: colour('line')}}, axisTick: {show: false},
      axisLabel: {color: colour('quiet'), fontSize: 11}, splitLine: {lineStyle: {color: colour('line'), opacity: 0.6}}, ...extra
    };
  }
  const tooltip = formatter => ({
    trigger: 'axis', confine: true, axisPointer: {type: 'shadow'}, backgroundColor: colour('paper'),
    borderColor: colour('line'), textStyle: {color: colour('ink')}, renderMode: 'richText', formatter
  });

  function bars(bins, series) {
    const most = Math.max(...series.flatMap(([, values]) => values));
    return () => ({
      grid: {left: 4, right: 16, top: 10, bottom: 4, containLabel: true},
      tooltip: tooltip(all => bins[all[0].dataIndex] + '\n' + all.map(s => s.seriesName + ' ' + percent(s.value)).join('\n')),
      xAxis: axis({type: 'category', data: bins,
        axisLabel: {color: colour('quiet'), fontSize: 11, hideOverlap: true, interval: 'auto', overflow: 'truncate', width: 72}}),
      yAxis: axis({type: 'value', ...(most > 0.8 ? {max: 1, interval: 0.25} : {}),
        axisLabel: {color: colour('quiet'), fontSize: 11, formatter: tick}, splitNumber: 3}),
      series: series.map(([name, values, hue]) =>
        ({name, type: 'bar', data: values, itemStyle: {color: colour(hue)}, barGap: '0%', barCategoryGap: '22%'}))
    });
  }

  // nothing is the colour of the card, much is far from it
  const diverging = () => dark() ? ['#56b4e9', '#2f6788', '#242b33', '#8a5c28', '#f5a742'] : ['#0072b2', '#7ab6d9', '#f4f4f2', '#e8a56b', '#c25700'];
  const rising = () => dark() ? ['#242b33', '#1d4a68', '#2a78ab', '#56b4e9', '#cbe7fa'] : ['#f3f5f7', '#b7d3e6', '#5b9fca', '#0b65a0', '#063a63'];
  const falling = () => rising().reverse();

  function heat(names, cells, min, max, hues) {
    const longest = 14;
    const short = text => text.length > longest ? text.slice(0, longest - 1) + '…' : text;
    return () => ({
      grid: {left: 16, right: 8, top: 6, bottom: 46, containLabel: true},
      tooltip: {...tooltip(), trigger: 'item', formatter: one =>
        names[one.value[1]] + ' ~ ' + names[one.value[0]] + '\n' + (one.value[2] === '-' ? 'not defined' : one.value[2].toFixed(3))},
      xAxis: axis({type: 'category', data: names, splitLine: {show: false},
        axisLabel: {color: colour('quiet'), fontSize: 10, rotate: 60, hideOverlap: true, formatter: short}}),
      yAxis: axis({type: 'category', data: names, inverse: true, splitLine: {show: false},
        axisLabel: {color: colour('quiet'), fontSize: 10, hideOverlap: true, formatter: short}}),
      visualMap: {min, max, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 10, itemHeight: 110,
        precision: 2, text: [String(max), String(min)], textStyle: {color: colour('quiet'), fontSize: 11}, inRange: {color: hues()}},
      series: [{type: 'heatmap', data: cells, itemStyle: {borderColor: colour('card'), borderWidth: 1}}]
    });
  }
  function cellsOf(matrix) {
    return matrix.flatMap((row, y) => row.map((value, x) => [x, y, value]));
  }

  // ---- the page
  const rows = figures.rows;
  document.title = 'Evaluation of ' + figures.subject;
  document.getElementById('top').append(
    el('h1', {}, 'Evaluation of ' + figures.subject),
    el('p', {class: 'quiet'}, count(rows.synthetic) + ' judged, compared with ' + count(rows.training) +
      ' that were learnt from' + (rows.heldOut ? ' and ' + count(rows.heldOut) + ' that were not.' : '; there are none that were not.')));

  const verdict = section('verdict', 'Verdict');
  const breaches = figures.gate.filter(g => g.breached).length;
  const unmeasured = figures.gate.filter(g => g.value === undefined).length;
  const [mood, word] = figures.gate.length === 0 ? ['middle', 'No gate'] : !figures.passed ? ['bad', 'Failed']
    : unmeasured === 0 ? ['good', 'Passed'] : ['middle', unmeasured < figures.gate.length ? 'Passed as far as measured' : 'Not measured'];
  verdict.append(el('div', {class: 'verdict ' + mood}, el('strong', {}, word),
    el('span', {}, figures.gate.length === 0 ? 'Nothing is bounded, so nothing could fail.'
      : breaches + ' of ' + figures.gate.length + ' bounds breached' + (unmeasured ? ', ' + unmeasured + ' not measured' : ''))));
  if (figures.gate.length > 0) {
    verdict.append(
      el('p', {class: 'quiet'}, 'A bound is breached when the score lies beyond it by more than three times its noise ' +
        '(one standard error). The noise floor is what a perfect sample would score: fresh rows of the same population.'),
      table('Bounds of the gate',
        [['bound'], ['outcome'], ['measured', 'figure'], ['noise', 'figure'], ['noise floor', 'figure']],
        figures.gate.map(g => ({cells: [g.bound,
          el('span', {class: 'chip ' + (g.breached ? 'bad' : g.outcome === 'kept' ? 'good' : 'middle')}, g.outcome),
          figure(g.value), g.noise ? figure(g.noise) : '–', floor(g)],
        words: sentence(g.meaning) + sentence(g.note) + (g.breached ? 'To mend it, ' + g.remedy + '.' : '')}))));
  }

  const ABOUT = {
    fidelity: ['Fidelity', 'Do the rows look like the real ones?'],
    utility: ['Utility', 'Does what is learnt from them hold for real rows that nobody has learnt from?'],
    privacy: ['Privacy', 'Do they tell more of the rows they were learnt from than of rows they have never seen?'],
    validity: ['Validity', 'Are the cells possible at all?']
  };
  const scores = section('scores', 'Scores');
  for (const [aspect, [title, question]] of Object.entries(ABOUT)) {
    const of = figures.scores.filter(s => s.aspect === aspect);
    if (of.length === 0) continue;
    scores.append(el('h3', {}, title), el('p', {class: 'quiet'}, question),
      table(title + ' scores',
        [['metric'], ['score', 'figure'], ['noise', 'figure'], ['noise floor', 'figure']],
        of.map(s => ({cells: [s.metric, figure(s.value), s.noise ? figure(s.noise) : '–', floor(s)],
          words: sentence(s.meaning + '; ' + s.better + ' is better') + sentence(s.note)}))));
  }

  const by = name => figures.scores.find(s => s.metric === name);
  const shapes = by('column-shapes');
  if (figures.columns.length > 0) {
    const columns = section('columns', 'Columns, one by one',
      'Shares of rows by bin. Edges are round numbers, the outermost bins are open; no bin shows fewer than 5 real rows.');
    columns.append(el('div', {class: 'legend'},
      el('span', {style: '--swatch: var(--real)'}, 'real'), el('span', {style: '--swatch: var(--synthetic)'}, 'synthetic')));
    const cards = el('div', {class: 'cards'});
    for (const column of figures.columns) {
      const score = shapes && shapes.parts[column.name];
      let widest = 0;
      column.real.forEach((share, i) => {
        if (Math.abs(share - column.synthetic[i]) > Math.abs(column.real[widest] - column.synthetic[widest])) widest = i;
      });
      const summary = column.name + ', ' + column.kind + ': ' + column.bins.length + ' bins; they differ most in ' +
        column.bins[widest] + ', real ' + percent(column.real[widest]) + ', synthetic ' + percent(column.synthetic[widest]);
      cards.append(el('article', {class: 'card'},
        el('h3', {}, column.name, el('span', {}, score === undefined ? column.kind : 'alike ' + score.toFixed(3))),
        chart('', summary, bars(column.bins, [['real', column.real, 'real'], ['synthetic', column.synthetic, 'synthetic']])),
        details('figures', table('Figures of ' + column.name, [['bin'], ['real', 'figure'], ['synthetic', 'figure']],
          column.bins.map((bin, i) => ({cells: [bin, percent(column.real[i]), percent(column.synthetic[i])]}))))));
    }
    columns.append(cards);
  }

  const relations = figures.relations;
  if (relations.names.length > 1) {
    const node = section('relations', 'Columns together',
      'Pearson\'s correlation of two numbers, Cramér\'s V of two categories, the correlation ratio of one of each. ' +
      'The first two maps should look the same, the third should be empty.' +
      (figures.columns.length > relations.names.length ? ' Shown are the first ' + relations.names.length + ' columns.' : ''));
    const difference = relations.real.map((row, y) => row.map((real, x) =>
      real === '-' || relations.synthetic[y][x] === '-' ? '-' : relations.synthetic[y][x] - real));
    const defined = difference.flat().filter(v => v !== '-').map(Math.abs);
    const largest = defined.length ? Math.max(...defined) : 0;
    const pair = el('div', {class: 'pair'});
    for (const [title, matrix, min, max, hues, label] of [
      ['Real', relations.real, -1, 1, diverging, 'Relations of all columns in the real rows'],
      ['Synthetic', relations.synthetic, -1, 1, diverging, 'Relations of all columns in the synthetic rows'],
      ['Synthetic less real', difference, -0.5, 0.5, diverging, 'Differences of the relations, the largest ' + largest.toFixed(3)]]) {
      pair.append(el('article', {class: 'card'}, el('h3', {}, title), chart('map', label, heat(relations.names, cellsOf(matrix), min, max, hues))));
    }
    const trends = by('column-pair-trends');
    if (trends && Object.keys(trends.parts).length > 0) {
      const place = new Map(relations.names.map((name, i) => [name, i]));
      const cells = [];
      let worst = ['', 2];
      for (const [name, value] of Object.entries(trends.parts)) {
        for (const [a, x] of place) {
          const b = name.startsWith(a + ' ~ ') ? name.slice(a.length + 3) : null;
          if (b !== null && place.has(b)) cells.push([x, place.get(b), value], [place.get(b), x, value]);
        }
        if (value < worst[1]) worst = [name, value];
      }
      pair.append(el('article', {class: 'card'}, el('h3', {}, 'Alikeness of pairs', el('span', {}, 'column-pair-trends')),
        chart('map', 'Alikeness of each pair of columns, 1 is identical; the least is ' + worst[1].toFixed(3) + ' for ' + worst[0],
          heat(relations.names, cells, 0.5, 1, falling))));
    }
    node.append(pair, el('p', {class: 'quiet'}, 'Largest difference of a relation: ' + largest.toFixed(3) + '.'));
  }

  if (figures.distances || figures.projection.side > 0) {
    const node = section('near', 'How near, and where');
    const pair = el('div', {class: 'pair'});
    if (figures.distances) {
      const d = figures.distances;
      node.append(el('p', {class: 'quiet'}, 'Distance of each row to the nearest training row, 0 to 1. Synthetic rows should lie as far ' +
        'from training rows as held-out rows do; nearer means copied, farther means unlike. The two maps show where rows lie, seen from ' +
        'the side where the real ones differ most: they should look the same.'),
        el('div', {class: 'legend'}, el('span', {style: '--swatch: var(--real)'}, 'held-out or real'),
          el('span', {style: '--swatch: var(--synthetic)'}, 'synthetic')));
      pair.append(el('article', {class: 'card'}, el('h3', {}, 'Distance to the closest record'),
        chart('line', 'Distances to the nearest training row, of held-out and of synthetic rows, in ' + d.bins.length + ' bins',
          bars(d.bins, [['held-out', d.heldOut, 'real'], ['synthetic', d.synthetic, 'synthetic']])),
        details('figures', table('Distances', [['distance'], ['held-out', 'figure'], ['synthetic', 'figure']],
          d.bins.map((bin, i) => ({cells: [bin, percent(d.heldOut[i]), percent(d.synthetic[i])]}))))));
    }
    if (figures.projection.side > 0) {
      const p = figures.projection;
      const top = Math.max(...p.real, ...p.synthetic);
      const places = Array.from({length: p.side}, (_, i) => String(i + 1));
      for (const [title, shares] of [['Real rows', p.real], ['Synthetic rows', p.synthetic]]) {
        const cells = shares.map((share, i) => [i % p.side, Math.floor(i / p.side), share === 0 ? '-' : share]);
        pair.append(el('article', {class: 'card'}, el('h3', {}, title,
          el('span', {}, percent(p.explained[0] + p.explained[1]) + ' of variance')),
          chart('line', title + ': density on the two directions in which the real rows differ most', () => {
            const option = heat(places, cells, 0, Number(top.toPrecision(2)), rising);
            const drawn = option();
            drawn.grid = {left: 10, right: 10, top: 10, bottom: 40};
            drawn.xAxis.axisLabel = {show: false};
            drawn.yAxis.axisLabel = {show: false};
            drawn.yAxis.inverse = false;
            drawn.visualMap.formatter = percent;
            drawn.visualMap.text = [percent(top), '0'];
            drawn.tooltip = {show: false};
            drawn.series[0].itemStyle = {borderWidth: 0};
            return drawn;
          })));
      }
    }
    node.append(pair);
  }

  const training = figures.training;
  if (training.validation.length > 1) {
    const node = section('training', 'Training',
      'Loss of the generator by epoch, in nats a row. Validation rows are not trained on; the weights of its lowest point are kept.');
    const epochs = training.training.map((_, i) => String(i + 1));
    const best = training.validation.indexOf(Math.min(...training.validation));
    node.append(el('article', {class: 'card'}, el('h3', {}, 'Generator'),
      el('div', {class: 'legend'}, el('span', {style: '--swatch: var(--real)'}, 'training'),
        el('span', {style: '--swatch: var(--synthetic)'}, 'validation')),
      chart('line', epochs.length + ' epochs; the validation loss is lowest in epoch ' + (best + 1) + ' with ' + training.validation[best], () => ({
        grid: {left: 8, right: 16, top: 12, bottom: 8, containLabel: true},
        tooltip: {...tooltip(all => 'epoch ' + all[0].name + '\n' + all.map(s => s.seriesName + ' ' + s.value).join('\n')), axisPointer: {type: 'line'}},
        xAxis: axis({type: 'category', data: epochs}), yAxis: axis({type: 'value', scale: true}),
        series: [['training', 'real'], ['validation', 'synthetic']].map(([name, hue]) => ({name, type: 'line', showSymbol: false,
          data: training[name], lineStyle: {color: colour(hue), width: 2}, itemStyle: {color: colour(hue)}}))
      }))));
  }

  if (figures.found.length > 0) {
    const node = section('found', 'What holds between columns',
      'Found in the rows that were learnt from, beside the share of rows in which it holds: those of the real rows, of the held-out ones, and of the synthetic ones.');
    const share = value => value === undefined ? '–' : (100 * value).toFixed(value === 1 || value === 0 ? 0 : 2) + ' %';
    const lines = found => found.map(one => ({cells: [one.words, share(one.real), share(one.heldOut), share(one.synthetic)]}));
    const heads = [['relation'], ['real', 'figure'], ['held-out', 'figure'], ['synthetic', 'figure']];
    const hard = figures.found.filter(one => one.hard);
    const soft = figures.found.filter(one => !one.hard);
    if (hard.length > 0) node.append(el('h3', {}, 'Always'), table('Relations that always hold', heads, lines(hard)));
    if (soft.length > 0) {
      const shown = soft.filter(one => one.synthetic !== undefined);
      const far = [...shown].sort((a, b) => Math.abs(b.synthetic - b.real) - Math.abs(a.synthetic - a.real))[0];
      if (shown.length > 1) node.append(el('h3', {}, 'In a share of the rows'),
        chart('', shown.length + ' relations; the share of rows differs most in ' + far.words + ', real ' + share(far.real) + ', synthetic ' + share(far.synthetic), () => ({
          grid: {left: 48, right: 16, top: 16, bottom: 40},
          tooltip: {...tooltip(at => at.data[2] + '\nreal ' + share(at.data[0]) + ', synthetic ' + share(at.data[1])), trigger: 'item'},
          xAxis: axis({type: 'value', min: 0, max: 1, name: 'real', nameLocation: 'middle', nameGap: 24, axisLabel: {formatter: tick}}),
          yAxis: axis({type: 'value', min: 0, max: 1, name: 'synthetic', axisLabel: {formatter: tick}}),
          series: [
            {type: 'line', data: [[0, 0], [1, 1]], symbol: 'none', silent: true, tooltip: {show: false}, lineStyle: {color: colour('line'), width: 1}},
            {type: 'scatter', symbolSize: 7, itemStyle: {color: colour('synthetic'), opacity: .8},
              data: shown.map(one => [one.real, one.synthetic, one.words])}]
        })));
      node.append(details('figures of ' + soft.length + (soft.length === 1 ? ' relation' : ' relations'), table('Relations in a share of the rows', heads, lines(soft))));
    }
  }

  const certificate = section('certificate', 'What this tells, and what it does not');
  const list = texts => {
    const node = el('ul');
    for (const text of texts) node.append(el('li', {}, text));
    return node;
  };
  const ofModel = Object.keys(figures.provenance).length > 0;
  certificate.append(
    el('h3', {}, 'What was done'),
    list([ofModel ? 'The real rows were split before anything was learnt; the held-out rows serve evaluation alone.'
      : 'The rows come from a file. How they were made, and whether the held-out rows were really kept apart, is for whoever made them to say.',
    rows.heldOut ? 'Most privacy scores compare what happens to training rows with what happens to held-out rows, which nobody has learnt from: the excess is what the synthetic rows give away.'
      : 'There are no held-out rows, so whether training rows were copied could not be told from chance.',
    ...(figures.certificate ? ['When the model was trained, on ' + figures.certificate.judgedOn + ', its gate was judged on ' + figures.certificate.seeds.length +
        ' samples of ' + count(figures.certificate.syntheticRows) + ', and the worst of each score counted: ' +
        (figures.certificate.passed ? 'passed.' : 'failed.')] : [])]),
    ...(ofModel ? [el('h3', {}, 'What holds by construction'),
      list(['Columns that identify somebody by themselves are never learnt, but made by rules.',
        'A category that fewer than 5 training rows hold is never reproduced; the bounds of a number are means of its 5 outermost values.',
        'The model file holds no training row.'])] : []),
    el('h3', {}, 'What is not guaranteed'),
    list(['These are measurements on this sample, not proofs. There is no differential privacy.',
      'The attacks are those that are named above; an attacker who knows more, or thinks of another, may learn more.',
      'What holds for the whole population can be learnt from synthetic rows, as it can from the real ones, and applied to anybody.',
      'Scores of few rows are uncertain: read them with their noise.']));

  const facts = Object.entries(figures.provenance);
  if (facts.length > 0) {
    const node = section('provenance', 'Provenance', 'Where the model comes from.');
    const dl = el('dl');
    for (const [name, fact] of facts.filter(([n]) => !n.endsWith('.losses'))) dl.append(el('dt', {}, name), el('dd', {}, fact));
    node.append(dl);
  }

  // ---- drawing
  const watch = new IntersectionObserver(entries => {
    for (const seen of entries) {
      const entry = charts.find(c => c.node === seen.target);
      if (seen.isIntersecting && entry && !entry.drawn) draw(entry);
    }
  }, {rootMargin: '400px'});
  charts.forEach(entry => watch.observe(entry.node));
  scheme.addEventListener('change', () => charts.filter(c => c.drawn).forEach(draw));
  addEventListener('beforeprint', () => { // asked for before the styles of print hold
    root.classList.add('paper');
    charts.forEach(draw);
  });
  addEventListener('afterprint', () => {
    root.classList.remove('paper');
    charts.forEach(draw);
  });
  let pending = 0;
  addEventListener('resize', () => {
    clearTimeout(pending);
    pending = setTimeout(() => charts.forEach(c => c.drawn && c.drawn.resize()), 100);
  });
})();
