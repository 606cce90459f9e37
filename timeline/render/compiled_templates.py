"""The built-in templates as Python code. Made by tools/templates.py: edit the templates instead."""

from timeline.render.template_runtime import LoopContext, Macro, Markup, TemplateReference, Undefined, escape, missing


def events_html(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_sentence = l_0_language = l_0_data_id = l_0_date = l_0_datings = l_0_day = l_0_title = l_0_mark = l_0_marked = l_0_place = l_0_text = l_0_status = l_0_where = l_0_picture = l_0_review = l_0_links = l_0_why = l_0_item = l_0_row = missing
        t_1 = environment.filters['content']
        t_2 = environment.filters['length']
        pass
        def macro(l_1_spans):
            t_3 = []
            if l_1_spans is missing:
                l_1_spans = undefined("parameter 'spans' was not provided", name='spans')
            pass
            for l_2_span in l_1_spans:
                _loop_vars = {}
                pass
                if (environment.getattr(l_2_span, 'role') == 'when'):
                    pass
                    t_3.extend((
                        '<mark>',
                        escape(t_1(environment.getattr(l_2_span, 'text'))),
                        '</mark>',
                    ))
                elif environment.getattr(l_2_span, 'role'):
                    pass
                    t_3.extend((
                        '<span class="time">',
                        escape(t_1(environment.getattr(l_2_span, 'text'))),
                        '</span>',
                    ))
                else:
                    pass
                    t_3.append(
                        escape(t_1(environment.getattr(l_2_span, 'text'))),
                    )
            l_2_span = missing
            return concat(t_3)
        context.exported_vars.add('sentence')
        context.vars['sentence'] = l_0_sentence = Macro(environment, macro, 'sentence', ('spans',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_item):
            t_4 = []
            if l_1_item is missing:
                l_1_item = undefined("parameter 'item' was not provided", name='item')
            pass
            if environment.getattr(l_1_item, 'language'):
                pass
                t_4.extend((
                    ' lang="',
                    escape(environment.getattr(l_1_item, 'language')),
                    '"',
                ))
            if environment.getattr(l_1_item, 'direction'):
                pass
                t_4.extend((
                    ' dir="',
                    escape(environment.getattr(l_1_item, 'direction')),
                    '"',
                ))
            return concat(t_4)
        context.exported_vars.add('language')
        context.vars['language'] = l_0_language = Macro(environment, macro, 'language', ('item',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry):
            t_5 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            pass
            if environment.getattr(l_1_entry, 'id'):
                pass
                t_5.extend((
                    ' data-id="',
                    escape(environment.getattr(l_1_entry, 'id')),
                    '"',
                ))
            return concat(t_5)
        context.exported_vars.add('data_id')
        context.vars['data_id'] = l_0_data_id = Macro(environment, macro, 'data_id', ('entry',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_far):
            t_6 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_far is missing:
                l_1_far = True
            pass
            if environment.getattr(l_1_entry, 'datetime'):
                pass
                t_6.extend((
                    '<time datetime="',
                    escape(environment.getattr(l_1_entry, 'datetime')),
                    '">',
                    escape(t_1(environment.getattr(l_1_entry, 'date'))),
                    '</time>',
                ))
            else:
                pass
                t_6.extend((
                    '<b>',
                    escape(t_1(environment.getattr(l_1_entry, 'date'))),
                    '</b>',
                ))
            if (environment.getattr(l_1_entry, 'distance') and l_1_far):
                pass
                t_6.extend((
                    ' ',
                    escape(t_1(environment.getattr(l_1_entry, 'distance'))),
                ))
            return concat(t_6)
        context.exported_vars.add('date')
        context.vars['date'] = l_0_date = Macro(environment, macro, 'date', ('entry', 'far'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_words):
            t_7 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_words is missing:
                l_1_words = undefined("parameter 'words' was not provided", name='words')
            pass
            if environment.getattr(l_1_entry, 'datings'):
                pass
                t_7.extend((
                    '<details class="datings"><summary>',
                    escape(context.call(l_1_words, ('differ' if (environment.getattr(environment.getitem(environment.getattr(l_1_entry, 'datings'), 0), 'marks') != environment.getattr(environment.getitem(environment.getattr(l_1_entry, 'datings'), -1), 'marks')) else 'dates_differ'))),
                    '</summary>',
                ))
                for l_2_dating in environment.getattr(l_1_entry, 'datings'):
                    _loop_vars = {}
                    pass
                    t_7.extend((
                        '<span>',
                        escape(t_1(environment.getattr(l_2_dating, 'date'))),
                    ))
                    for l_3_source in environment.getattr(l_2_dating, 'marks'):
                        _loop_vars = {}
                        pass
                        t_7.extend((
                            ' ',
                            escape(context.call((undefined(name='mark') if l_0_mark is missing else l_0_mark), l_3_source, _loop_vars=_loop_vars)),
                        ))
                    l_3_source = missing
                    t_7.append(
                        '</span> ',
                    )
                l_2_dating = missing
                t_7.append(
                    '</details>',
                )
            return concat(t_7)
        context.exported_vars.add('datings')
        context.vars['datings'] = l_0_datings = Macro(environment, macro, 'datings', ('entry', 'words'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_year, l_1_month, l_1_first, l_1_last):
            t_8 = []
            l_1_exact = resolve('exact')
            l_1_size = missing
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_year is missing:
                l_1_year = undefined("parameter 'year' was not provided", name='year')
            if l_1_month is missing:
                l_1_month = undefined("parameter 'month' was not provided", name='month')
            if l_1_first is missing:
                l_1_first = undefined("parameter 'first' was not provided", name='first')
            if l_1_last is missing:
                l_1_last = undefined("parameter 'last' was not provided", name='last')
            pass
            l_1_size = t_2(environment.getattr(l_1_entry, 'datetime'))
            if ((not environment.getattr(l_1_entry, 'datings')) and (((l_1_month and ((undefined(name='size') if l_1_size is missing else l_1_size) > 9)) or (l_1_month and ((undefined(name='size') if l_1_size is missing else l_1_size) == 7))) or (l_1_first and (environment.getattr(l_1_entry, 'date') == l_1_year)))):
                pass
                l_1_exact = (environment.getattr(l_1_entry, 'datetime')[16:17] == ':')
                t_8.append(
                    '<span class="day',
                )
                if (undefined(name='exact') if l_1_exact is missing else l_1_exact):
                    pass
                    t_8.append(
                        ' exact',
                    )
                elif ((undefined(name='size') if l_1_size is missing else l_1_size) > 10):
                    pass
                    t_8.append(
                        ' clock',
                    )
                t_8.append(
                    '" aria-hidden="true">',
                )
                if (((undefined(name='size') if l_1_size is missing else l_1_size) == 10) or (((undefined(name='size') if l_1_size is missing else l_1_size) > 10) and ((not l_1_last) or (environment.getattr(l_1_last, 'datetime')[:10] != environment.getattr(l_1_entry, 'datetime')[:10])))):
                    pass
                    t_8.extend((
                        escape(context.call(environment.getattr(environment.getattr(l_1_entry, 'datetime')[8:10], 'lstrip'), '0')),
                        ' ',
                    ))
                t_8.extend((
                    escape(environment.getattr(l_1_entry, 'datetime')[11:(19 if (undefined(name='exact') if l_1_exact is missing else l_1_exact) else 16)]),
                    '</span>',
                ))
            return concat(t_8)
        context.exported_vars.add('day')
        context.vars['day'] = l_0_day = Macro(environment, macro, 'day', ('entry', 'year', 'month', 'first', 'last'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry):
            t_9 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            pass
            t_9.extend((
                '<p class="title"',
                escape(context.call((undefined(name='language') if l_0_language is missing else l_0_language), {'language': environment.getattr(environment.getitem(environment.getattr(l_1_entry, 'reports'), 0), 'language'), 'direction': environment.getattr(l_1_entry, 'direction')})),
                '><a href="#',
                escape(environment.getattr(l_1_entry, 'anchor')),
                '">',
                escape(t_1(environment.getattr(l_1_entry, 'title'))),
                '</a>',
            ))
            return concat(t_9)
        context.exported_vars.add('title')
        context.vars['title'] = l_0_title = Macro(environment, macro, 'title', ('entry',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_source):
            t_10 = []
            if l_1_source is missing:
                l_1_source = undefined("parameter 'source' was not provided", name='source')
            pass
            t_10.extend((
                '<b class="',
                escape(environment.getattr(l_1_source, 'colour')),
                '">',
                escape(environment.getattr(l_1_source, 'letter')),
                '</b>',
            ))
            return concat(t_10)
        context.exported_vars.add('mark')
        context.vars['mark'] = l_0_mark = Macro(environment, macro, 'mark', ('source',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_report):
            t_11 = []
            if l_1_report is missing:
                l_1_report = undefined("parameter 'report' was not provided", name='report')
            pass
            if environment.getattr(l_1_report, 'mark'):
                pass
                t_11.extend((
                    escape(context.call((undefined(name='mark') if l_0_mark is missing else l_0_mark), environment.getattr(l_1_report, 'mark'))),
                    ' ',
                ))
            return concat(t_11)
        context.exported_vars.add('marked')
        context.vars['marked'] = l_0_marked = Macro(environment, macro, 'marked', ('report',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_report):
            t_12 = []
            if l_1_report is missing:
                l_1_report = undefined("parameter 'report' was not provided", name='report')
            pass
            if (environment.getattr(l_1_report, 'link') and environment.getattr(l_1_report, 'place')):
                pass
                t_12.extend((
                    '<a class="place" href="',
                    escape(environment.getattr(l_1_report, 'link')),
                    '"',
                ))
                if (not context.call(environment.getattr(environment.getattr(l_1_report, 'link'), 'startswith'), '#')):
                    pass
                    t_12.append(
                        ' rel="noreferrer"',
                    )
                t_12.extend((
                    '><bdi>',
                    escape(t_1(environment.getattr(l_1_report, 'place'))),
                    '</bdi></a>',
                ))
            elif environment.getattr(l_1_report, 'isolated'):
                pass
                t_12.extend((
                    '<bdi>',
                    escape(t_1(environment.getattr(l_1_report, 'place'))),
                    '</bdi>',
                ))
            else:
                pass
                t_12.append(
                    escape(t_1(environment.getattr(l_1_report, 'place'))),
                )
            return concat(t_12)
        context.exported_vars.add('place')
        context.vars['place'] = l_0_place = Macro(environment, macro, 'place', ('report',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry):
            t_13 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            pass
            t_13.extend((
                '<p class="text"',
                escape(context.call((undefined(name='language') if l_0_language is missing else l_0_language), environment.getitem(environment.getattr(l_1_entry, 'reports'), 0))),
                '>',
            ))
            if (t_2(environment.getattr(l_1_entry, 'reports')) > 1):
                pass
                t_13.append(
                    escape(context.call((undefined(name='marked') if l_0_marked is missing else l_0_marked), environment.getitem(environment.getattr(l_1_entry, 'reports'), 0))),
                )
            t_13.append(
                escape(context.call((undefined(name='sentence') if l_0_sentence is missing else l_0_sentence), environment.getattr(environment.getitem(environment.getattr(l_1_entry, 'reports'), 0), 'spans'))),
            )
            for l_2_report in environment.getattr(l_1_entry, 'reports')[1:]:
                _loop_vars = {}
                pass
                t_13.extend((
                    '<p class="text also"',
                    escape(context.call((undefined(name='language') if l_0_language is missing else l_0_language), l_2_report, _loop_vars=_loop_vars)),
                    '>',
                    escape(context.call((undefined(name='marked') if l_0_marked is missing else l_0_marked), l_2_report, _loop_vars=_loop_vars)),
                    escape(context.call((undefined(name='sentence') if l_0_sentence is missing else l_0_sentence), environment.getattr(l_2_report, 'spans'), _loop_vars=_loop_vars)),
                    ' <span class="from">',
                    escape(context.call((undefined(name='place') if l_0_place is missing else l_0_place), l_2_report, _loop_vars=_loop_vars)),
                ))
                if environment.getattr(l_2_report, 'date'):
                    pass
                    t_13.extend((
                        ' · ',
                        escape(t_1(environment.getattr(l_2_report, 'date'))),
                    ))
                t_13.append(
                    '</span>',
                )
            l_2_report = missing
            return concat(t_13)
        context.exported_vars.add('text')
        context.vars['text'] = l_0_text = Macro(environment, macro, 'text', ('entry',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_words):
            t_14 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_words is missing:
                l_1_words = undefined("parameter 'words' was not provided", name='words')
            pass
            if environment.getattr(l_1_entry, 'status'):
                pass
                t_14.extend((
                    '<i>',
                    escape(t_1(environment.getattr(l_1_entry, 'status'))),
                    '</i> ',
                ))
            if environment.getattr(l_1_entry, 'basis'):
                pass
                t_14.extend((
                    '<i>',
                    escape(t_1(environment.getattr(l_1_entry, 'basis'))),
                    '</i> ',
                ))
            for l_2_tag in environment.getattr(l_1_entry, 'tags'):
                _loop_vars = {}
                pass
                t_14.extend((
                    '<i class="tag">',
                    escape(t_1(l_2_tag)),
                    '</i> ',
                ))
            l_2_tag = missing
            return concat(t_14)
        context.exported_vars.add('status')
        context.vars['status'] = l_0_status = Macro(environment, macro, 'status', ('entry', 'words'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_words):
            t_15 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_words is missing:
                l_1_words = undefined("parameter 'words' was not provided", name='words')
            pass
            if (environment.getattr(l_1_entry, 'added') and environment.getattr(environment.getattr(l_1_entry, 'added'), 'place')):
                pass
                t_15.extend((
                    '<p class="where"><span>',
                    escape(context.call(l_1_words, 'location')),
                    ':</span> <bdi>',
                    escape(environment.getattr(environment.getattr(l_1_entry, 'added'), 'place')),
                    '</bdi></p>',
                ))
            return concat(t_15)
        context.exported_vars.add('where')
        context.vars['where'] = l_0_where = Macro(environment, macro, 'where', ('entry', 'words'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry):
            t_16 = []
            l_1_shown = resolve('shown')
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            pass
            if (environment.getattr(l_1_entry, 'added') and environment.getattr(environment.getattr(l_1_entry, 'added'), 'picture')):
                pass
                l_1_shown = environment.getattr(environment.getattr(l_1_entry, 'added'), 'picture')
                t_16.extend((
                    '<figure class="picture"><img src="',
                    escape(environment.getattr((undefined(name='shown') if l_1_shown is missing else l_1_shown), 'url')),
                    '" alt="',
                    escape(environment.getattr((undefined(name='shown') if l_1_shown is missing else l_1_shown), 'alt')),
                    '" width="',
                    escape(environment.getattr((undefined(name='shown') if l_1_shown is missing else l_1_shown), 'width')),
                    '" height="',
                    escape(environment.getattr((undefined(name='shown') if l_1_shown is missing else l_1_shown), 'height')),
                    '"',
                ))
                if (not environment.getattr((undefined(name='shown') if l_1_shown is missing else l_1_shown), 'is_sized')):
                    pass
                    t_16.append(
                        ' class="unsized" loading="lazy"',
                    )
                t_16.append(
                    ' decoding="async" referrerpolicy="no-referrer">',
                )
                if environment.getattr((undefined(name='shown') if l_1_shown is missing else l_1_shown), 'credit'):
                    pass
                    t_16.extend((
                        '<figcaption dir="auto">',
                        escape(environment.getattr((undefined(name='shown') if l_1_shown is missing else l_1_shown), 'credit')),
                        '</figcaption>',
                    ))
                t_16.append(
                    '</figure>',
                )
            return concat(t_16)
        context.exported_vars.add('picture')
        context.vars['picture'] = l_0_picture = Macro(environment, macro, 'picture', ('entry',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry):
            t_17 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            pass
            if (environment.getattr(l_1_entry, 'added') and environment.getattr(environment.getattr(l_1_entry, 'added'), 'review')):
                pass
                t_17.extend((
                    '<i class="review">',
                    escape(environment.getattr(environment.getattr(l_1_entry, 'added'), 'review')),
                    '</i> ',
                ))
            return concat(t_17)
        context.exported_vars.add('review')
        context.vars['review'] = l_0_review = Macro(environment, macro, 'review', ('entry',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry):
            t_18 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            pass
            if environment.getattr(l_1_entry, 'added'):
                pass
                for l_2_link in environment.getattr(environment.getattr(l_1_entry, 'added'), 'links'):
                    _loop_vars = {}
                    pass
                    t_18.extend((
                        ' <a class="link" href="',
                        escape(environment.getattr(l_2_link, 'url')),
                        '" rel="noreferrer"><bdi>',
                        escape(environment.getattr(l_2_link, 'text')),
                        '</bdi></a>',
                    ))
                l_2_link = missing
            return concat(t_18)
        context.exported_vars.add('links')
        context.vars['links'] = l_0_links = Macro(environment, macro, 'links', ('entry',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_words, l_1_fragment):
            t_19 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_words is missing:
                l_1_words = undefined("parameter 'words' was not provided", name='words')
            if l_1_fragment is missing:
                l_1_fragment = undefined("parameter 'fragment' was not provided", name='fragment')
            pass
            if environment.getattr(l_1_entry, 'why'):
                pass
                if (not l_1_fragment):
                    pass
                    t_19.append(
                        '<noscript>',
                    )
                t_19.extend((
                    '<details><summary>',
                    escape(context.call(l_1_words, 'why')),
                    '</summary><ol',
                ))
                if (environment.getattr(l_1_words, 'locale') != 'en'):
                    pass
                    t_19.append(
                        ' lang="en" dir="ltr"',
                    )
                t_19.append(
                    '>',
                )
                for l_2_line in environment.getattr(l_1_entry, 'why'):
                    _loop_vars = {}
                    pass
                    t_19.extend((
                        '<li>',
                        escape(t_1(l_2_line)),
                    ))
                l_2_line = missing
                t_19.append(
                    '</ol>',
                )
                if environment.getattr(l_1_entry, 'alternatives'):
                    pass
                    t_19.extend((
                        '<p>',
                        escape(t_1(context.call(l_1_words, 'alternatives', values=environment.getattr(l_1_entry, 'alternatives')))),
                        '</p>',
                    ))
                t_19.append(
                    '</details>',
                )
                if (not l_1_fragment):
                    pass
                    t_19.append(
                        '</noscript>',
                    )
            return concat(t_19)
        context.exported_vars.add('why')
        context.vars['why'] = l_0_why = Macro(environment, macro, 'why', ('entry', 'words', 'fragment'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_words, l_1_fragment, l_1_day, l_1_far, l_1_gap):
            t_20 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_words is missing:
                l_1_words = undefined("parameter 'words' was not provided", name='words')
            if l_1_fragment is missing:
                l_1_fragment = undefined("parameter 'fragment' was not provided", name='fragment')
            if l_1_day is missing:
                l_1_day = ''
            if l_1_far is missing:
                l_1_far = True
            if l_1_gap is missing:
                l_1_gap = ''
            pass
            if environment.getattr(l_1_entry, 'chapter'):
                pass
                t_20.extend((
                    '<li class="chapter" dir="auto">',
                    escape(t_1(environment.getattr(l_1_entry, 'chapter'))),
                    '</li>',
                ))
            t_20.extend((
                '<li class="event ',
                escape(environment.getattr(l_1_entry, 'classes')),
                '" id="',
                escape(environment.getattr(l_1_entry, 'anchor')),
                '"',
                escape(context.call((undefined(name='data_id') if l_0_data_id is missing else l_0_data_id), l_1_entry)),
                '>',
            ))
            if environment.getattr(l_1_entry, 'datings'):
                pass
                t_20.extend((
                    '<div class="when">',
                    escape(context.call((undefined(name='date') if l_0_date is missing else l_0_date), l_1_entry, l_1_far)),
                    escape(l_1_day),
                    escape(context.call((undefined(name='datings') if l_0_datings is missing else l_0_datings), l_1_entry, l_1_words)),
                    '</div>',
                ))
            else:
                pass
                t_20.extend((
                    '<p class="when">',
                    escape(context.call((undefined(name='date') if l_0_date is missing else l_0_date), l_1_entry, l_1_far)),
                    escape(l_1_day),
                ))
            t_20.extend((
                escape(l_1_gap),
                escape(context.call((undefined(name='title') if l_0_title is missing else l_0_title), l_1_entry)),
                escape(l_1_gap),
                escape(context.call((undefined(name='where') if l_0_where is missing else l_0_where), l_1_entry, l_1_words)),
                escape(l_1_gap),
                escape(context.call((undefined(name='text') if l_0_text is missing else l_0_text), l_1_entry)),
            ))
            if l_1_gap:
                pass
                t_20.append(
                    '</p>',
                )
            t_20.extend((
                escape(context.call((undefined(name='picture') if l_0_picture is missing else l_0_picture), l_1_entry)),
                escape(l_1_gap),
                '<div class="notes">',
                escape(context.call((undefined(name='review') if l_0_review is missing else l_0_review), l_1_entry)),
                escape(context.call((undefined(name='status') if l_0_status is missing else l_0_status), l_1_entry, l_1_words)),
                '<span>',
                escape(context.call((undefined(name='marked') if l_0_marked is missing else l_0_marked), environment.getitem(environment.getattr(l_1_entry, 'reports'), 0))),
                escape(context.call((undefined(name='place') if l_0_place is missing else l_0_place), environment.getitem(environment.getattr(l_1_entry, 'reports'), 0))),
                '</span>',
                escape(context.call((undefined(name='links') if l_0_links is missing else l_0_links), l_1_entry)),
                escape(context.call((undefined(name='why') if l_0_why is missing else l_0_why), l_1_entry, l_1_words, l_1_fragment)),
                '</div>\n',
            ))
            return concat(t_20)
        context.exported_vars.add('item')
        context.vars['item'] = l_0_item = Macro(environment, macro, 'item', ('entry', 'words', 'fragment', 'day', 'far', 'gap'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_entry, l_1_words, l_1_fragment):
            t_21 = []
            if l_1_entry is missing:
                l_1_entry = undefined("parameter 'entry' was not provided", name='entry')
            if l_1_words is missing:
                l_1_words = undefined("parameter 'words' was not provided", name='words')
            if l_1_fragment is missing:
                l_1_fragment = undefined("parameter 'fragment' was not provided", name='fragment')
            pass
            if environment.getattr(l_1_entry, 'chapter'):
                pass
                t_21.extend((
                    '<tr class="chapter"><td colspan="3" dir="auto">',
                    escape(t_1(environment.getattr(l_1_entry, 'chapter'))),
                    '</td></tr>',
                ))
            t_21.extend((
                '<tr class="event ',
                escape(environment.getattr(l_1_entry, 'classes')),
                '" id="',
                escape(environment.getattr(l_1_entry, 'anchor')),
                '"',
                escape(context.call((undefined(name='data_id') if l_0_data_id is missing else l_0_data_id), l_1_entry)),
                '><td class="when">',
                escape(context.call((undefined(name='date') if l_0_date is missing else l_0_date), l_1_entry, far=False)),
                escape(context.call((undefined(name='datings') if l_0_datings is missing else l_0_datings), l_1_entry, l_1_words)),
                '</td><td>',
                escape(context.call((undefined(name='title') if l_0_title is missing else l_0_title), l_1_entry)),
                escape(context.call((undefined(name='where') if l_0_where is missing else l_0_where), l_1_entry, l_1_words)),
                escape(context.call((undefined(name='text') if l_0_text is missing else l_0_text), l_1_entry)),
                escape(context.call((undefined(name='picture') if l_0_picture is missing else l_0_picture), l_1_entry)),
                '</td><td class="notes">',
                escape(context.call((undefined(name='review') if l_0_review is missing else l_0_review), l_1_entry)),
                escape(context.call((undefined(name='status') if l_0_status is missing else l_0_status), l_1_entry, l_1_words)),
                '<span>',
                escape(context.call((undefined(name='marked') if l_0_marked is missing else l_0_marked), environment.getitem(environment.getattr(l_1_entry, 'reports'), 0))),
                escape(context.call((undefined(name='place') if l_0_place is missing else l_0_place), environment.getitem(environment.getattr(l_1_entry, 'reports'), 0))),
                '</span>',
                escape(context.call((undefined(name='links') if l_0_links is missing else l_0_links), l_1_entry)),
                escape(context.call((undefined(name='why') if l_0_why is missing else l_0_why), l_1_entry, l_1_words, l_1_fragment)),
                '</td></tr>\n',
            ))
            return concat(t_21)
        context.exported_vars.add('row')
        context.vars['row'] = l_0_row = Macro(environment, macro, 'row', ('entry', 'words', 'fragment'), False, False, False, context.eval_ctx.autoescape)

    blocks = {}
    return root, blocks


def timeline_html(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_self = TemplateReference(context)
        l_0_fragment = resolve('fragment')
        l_0_words = resolve('words')
        l_0_policy = resolve('policy')
        l_0_title = resolve('title')
        l_0_json_ld = resolve('json_ld')
        l_0_theme = resolve('theme')
        l_0_page = resolve('page')
        l_0_write = l_0_id = l_0_percent = l_0_source = l_0_leading = l_0_more = l_0_from_start = l_0_top = l_0_level = l_0_body = missing
        t_1 = environment.filters['format']
        pass
        l_0_write = context.vars['write'] = environment.get_template('events.html.j2', 'timeline.html.j2')._get_default_module(context)
        context.exported_vars.discard('write')
        def macro(l_1_name):
            t_2 = []
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            pass
            if (not (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment)):
                pass
                t_2.extend((
                    ' id="',
                    escape(l_1_name),
                    '"',
                ))
            return concat(t_2)
        context.exported_vars.add('id')
        context.vars['id'] = l_0_id = Macro(environment, macro, 'id', ('name',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_share):
            t_3 = []
            if l_1_share is missing:
                l_1_share = undefined("parameter 'share' was not provided", name='share')
            pass
            t_3.extend((
                escape(t_1('%.2f', (l_1_share * 100))),
                '%',
            ))
            return concat(t_3)
        context.exported_vars.add('percent')
        context.vars['percent'] = l_0_percent = Macro(environment, macro, 'percent', ('share',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_item):
            t_4 = []
            if l_1_item is missing:
                l_1_item = undefined("parameter 'item' was not provided", name='item')
            pass
            if environment.getattr(l_1_item, 'url'):
                pass
                t_4.extend((
                    '<a href="',
                    escape(environment.getattr(l_1_item, 'url')),
                    '" rel="noreferrer"><bdi>',
                    escape(environment.getattr(l_1_item, 'name')),
                    '</bdi></a>',
                ))
            else:
                pass
                t_4.extend((
                    '<bdi>',
                    escape(environment.getattr(l_1_item, 'name')),
                    '</bdi>',
                ))
            return concat(t_4)
        context.exported_vars.add('source')
        context.vars['source'] = l_0_source = Macro(environment, macro, 'source', ('item',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_lead):
            t_5 = []
            l_1_plain = resolve('plain')
            if l_1_lead is missing:
                l_1_lead = undefined("parameter 'lead' was not provided", name='lead')
            pass
            if environment.getattr(l_1_lead, 'document'):
                pass
                t_5.extend((
                    '<span class="from">',
                    escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'from_text')),
                    ':</span> ',
                ))
            t_5.append(
                '<span dir="auto"',
            )
            if ((environment.getattr(l_1_lead, 'document') and environment.getattr(environment.getattr(l_1_lead, 'document'), 'language')) and (environment.getattr(environment.getattr(l_1_lead, 'document'), 'language') != environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'locale'))):
                pass
                t_5.extend((
                    ' lang="',
                    escape(context.call((undefined(name='plain') if l_1_plain is missing else l_1_plain), environment.getattr(environment.getattr(l_1_lead, 'document'), 'language'))),
                    '"',
                ))
            t_5.extend((
                '>',
                escape(environment.getattr(l_1_lead, 'text')),
                '</span>',
            ))
            return concat(t_5)
        context.exported_vars.add('leading')
        context.vars['leading'] = l_0_leading = Macro(environment, macro, 'leading', ('lead',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_label):
            t_6 = []
            if l_1_label is missing:
                l_1_label = undefined("parameter 'label' was not provided", name='label')
            pass
            t_6.extend((
                '<p class="fold"><button type="button" data-do="unfold" aria-expanded="true">',
                escape(l_1_label),
                '</button></p>',
            ))
            return concat(t_6)
        context.exported_vars.add('more')
        context.vars['more'] = l_0_more = Macro(environment, macro, 'more', ('label',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_share, l_1_width):
            t_7 = []
            if l_1_share is missing:
                l_1_share = undefined("parameter 'share' was not provided", name='share')
            if l_1_width is missing:
                l_1_width = 0
            pass
            t_7.append(
                escape(context.call((undefined(name='percent') if l_0_percent is missing else l_0_percent), (l_1_share if (environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'direction') == 'ltr') else ((1 - l_1_share) - l_1_width)))),
            )
            return concat(t_7)
        context.exported_vars.add('from_start')
        context.vars['from_start'] = l_0_from_start = Macro(environment, macro, 'from_start', ('share', 'width'), False, False, False, context.eval_ctx.autoescape)
        l_0_top = (2 if (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment) else 1)
        context.vars['top'] = l_0_top
        context.exported_vars.add('top')
        l_0_level = ((undefined(name='top') if l_0_top is missing else l_0_top) + 1)
        context.vars['level'] = l_0_level
        context.exported_vars.add('level')
        l_0_body = ('div' if (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment) else 'main')
        context.vars['body'] = l_0_body
        context.exported_vars.add('body')
        if (not (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment)):
            pass
            yield '<!DOCTYPE html>\n<html lang="'
            yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'locale'))
            yield '" dir="'
            yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'direction'))
            yield '">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="timeline">\n<meta http-equiv="Content-Security-Policy" content="'
            yield escape((undefined(name='policy') if l_0_policy is missing else l_0_policy))
            yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>'
            yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
            yield '</title>\n<style>'
            yield from context.blocks['style'][0](context)
            yield '</style>\n'
            if (undefined(name='json_ld') if l_0_json_ld is missing else l_0_json_ld):
                pass
                yield '<script type="application/ld+json">'
                yield escape((undefined(name='json_ld') if l_0_json_ld is missing else l_0_json_ld))
                yield '</script>\n'
            yield '</head>\n<body>\n<div class="timeline '
            yield escape((undefined(name='theme') if l_0_theme is missing else l_0_theme))
            if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'texts'):
                pass
                yield ' with-texts'
            yield '">\n<a class="skip" href="#events">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'skip'))
            yield '</a>\n'
        else:
            pass
            yield '<section class="timeline '
            yield escape((undefined(name='theme') if l_0_theme is missing else l_0_theme))
            if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'texts'):
                pass
                yield ' with-texts'
            yield '" lang="'
            yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'locale'))
            yield '" dir="'
            yield escape(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'direction'))
            yield '">\n<style>'
            yield escape(context.call(environment.getattr(l_0_self, 'style')))
            yield '</style>\n'
            if (undefined(name='json_ld') if l_0_json_ld is missing else l_0_json_ld):
                pass
                yield '<script type="application/ld+json">'
                yield escape((undefined(name='json_ld') if l_0_json_ld is missing else l_0_json_ld))
                yield '</script>\n'
        yield '<header>\n'
        yield from context.blocks['heading'][0](context)
        yield from context.blocks['drawing'][0](context)
        if (environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'chips') and (not (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment))):
            pass
            yield '<p class="chips" role="group" aria-label="'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'only_from'))
            yield '">'
            for (l_1_mark, l_1_count) in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'chips'):
                _loop_vars = {}
                pass
                yield '<button type="button" class="'
                yield escape(environment.getattr(l_1_mark, 'colour'))
                yield '" data-do="source" value="document-'
                yield escape(environment.getattr(l_1_mark, 'number'))
                yield '" title="'
                yield escape(environment.getitem(environment.getattr(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'entries'), 'places'), 'names'), environment.getattr(environment.getitem(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'), 'documents'), environment.getattr(l_1_mark, 'number')), 'id')))
                yield '" disabled>'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_0_write is missing else l_0_write), 'mark'), l_1_mark, _loop_vars=_loop_vars))
                yield ' <bdi>'
                yield escape(environment.getattr(l_1_mark, 'name'))
                yield '</bdi> <small>'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'number'), l_1_count, _loop_vars=_loop_vars))
                yield '</small></button>'
            l_1_mark = l_1_count = missing
            yield '</p>\n'
        yield '</header>\n'
        yield from context.blocks['tools'][0](context)
        if (environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'index') and (not (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment))):
            pass
            yield '<button type="button" class="to-index" popovertarget="index" aria-label="'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'index'))
            yield '" title="'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'index'))
            yield '">≡</button>\n<nav class="index" id="index" aria-label="'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'index'))
            yield '" popover><ol>'
            for l_1_link in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'index'):
                _loop_vars = {}
                pass
                yield '<li><a'
                if environment.getattr(l_1_link, 'level'):
                    pass
                    yield ' class="in"'
                yield ' href="#'
                yield escape(environment.getattr(l_1_link, 'anchor'))
                yield '">'
                yield escape(environment.getattr(l_1_link, 'name'))
                yield '</a></li>'
            l_1_link = missing
            yield '</ol></nav>\n'
        yield '<div class="columns">\n<'
        yield escape((undefined(name='body') if l_0_body is missing else l_0_body))
        yield ' class="line"'
        yield escape(context.call((undefined(name='id') if l_0_id is missing else l_0_id), 'events'))
        yield '>\n'
        yield from context.blocks['events'][0](context)
        yield from context.blocks['undated'][0](context)
        yield from context.blocks['problems'][0](context)
        yield from context.blocks['passed_over'][0](context)
        yield '</'
        yield escape((undefined(name='body') if l_0_body is missing else l_0_body))
        yield '>\n'
        yield from context.blocks['texts'][0](context)
        yield '</div>\n'
        yield from context.blocks['sources'][0](context)
        yield from context.blocks['about'][0](context)
        if (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment):
            pass
            yield '</section>\n'
        else:
            pass
            yield '</div>\n'
            yield from context.blocks['script'][0](context)
            yield '</body>\n</html>\n'

    def block_style(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_style = resolve('style')
        pass
        yield escape((undefined(name='style') if l_0_style is missing else l_0_style))

    def block_heading(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_title = resolve('title')
        l_0_words = resolve('words')
        l_0_top = resolve('top')
        l_0_lead = resolve('lead')
        l_0_leading = resolve('leading')
        l_0_page = resolve('page')
        l_0_source = resolve('source')
        t_8 = environment.filters['length']
        pass
        if (not context.call(environment.getattr((undefined(name='title') if l_0_title is missing else l_0_title), 'startswith'), context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'kicker', _block_vars=_block_vars), _block_vars=_block_vars)):
            pass
            yield '<p class="kicker">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'kicker', _block_vars=_block_vars))
            yield '</p>\n'
        yield '<h'
        yield escape((undefined(name='top') if l_0_top is missing else l_0_top))
        yield ' class="heading" dir="auto">'
        yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
        yield '</h'
        yield escape((undefined(name='top') if l_0_top is missing else l_0_top))
        yield '>\n'
        if (undefined(name='lead') if l_0_lead is missing else l_0_lead):
            pass
            if (t_8(environment.getattr((undefined(name='lead') if l_0_lead is missing else l_0_lead), 'text')) > 120):
                pass
                yield '<details class="lead"><summary>'
                yield escape(context.call((undefined(name='leading') if l_0_leading is missing else l_0_leading), (undefined(name='lead') if l_0_lead is missing else l_0_lead), _block_vars=_block_vars))
                yield '</summary></details>'
            else:
                pass
                yield '<p class="lead">'
                yield escape(context.call((undefined(name='leading') if l_0_leading is missing else l_0_leading), (undefined(name='lead') if l_0_lead is missing else l_0_lead), _block_vars=_block_vars))
                yield '</p>'
            yield '\n'
        yield '<p class="facts"><span><b>'
        yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'count'))
        yield '</b>'
        if context.call(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'range'), _block_vars=_block_vars):
            pass
            yield ', '
            yield escape(context.call(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'range'), _block_vars=_block_vars))
        yield '</span>'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'total'):
            pass
            yield ' <span>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'coverage', placed=environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'placed'), total=environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'total'), _block_vars=_block_vars))
            yield '</span>'
        if (not environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'entries'), 'explained')):
            pass
            yield ' <span>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'unexplained', _block_vars=_block_vars))
            yield '</span>'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'seen_from'):
            pass
            yield ' <span>'
            yield escape(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'seen_from'))
            yield '</span>'
        if ((t_8(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'sources')) == 1) and (environment.getattr(environment.getitem(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'sources'), 0), 'url') or (environment.getattr(environment.getitem(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'sources'), 0), 'name') != (undefined(name='title') if l_0_title is missing else l_0_title)))):
            pass
            yield ' <span>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'source', _block_vars=_block_vars))
            yield ': '
            yield escape(context.call((undefined(name='source') if l_0_source is missing else l_0_source), environment.getitem(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'sources'), 0), _block_vars=_block_vars))
            yield '</span>'
        yield '</p>\n'

    def block_drawing(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_drawing = resolve('drawing')
        l_0_words = resolve('words')
        l_0_mirrored = resolve('mirrored')
        l_0_fragment = resolve('fragment')
        t_1 = environment.filters['format']
        t_9 = environment.filters['safe']
        pass
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'overview'):
            pass
            l_0_drawing = environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'overview')
            _block_vars['drawing'] = l_0_drawing
            l_0_mirrored = (Markup(' x1="1" x2="0"') if (environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'direction') == 'rtl') else '')
            _block_vars['mirrored'] = l_0_mirrored
            yield '<figure>\n<div class="overview">\n'
            if (not (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment)):
                pass
                yield '<svg class="view" width="100%" height="150" tabindex="0" role="application" aria-label="'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'axis_keys', _block_vars=_block_vars))
                yield '"></svg>\n'
            yield '<svg class="still" width="100%" height="'
            yield escape(environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'height'))
            yield '" aria-hidden="true" focusable="false">\n<defs>\n'
            for (l_1_side, l_1_first, l_1_last) in (('start', 0, 0.9), ('end', 0.9, 0)):
                _loop_vars = {}
                pass
                yield '<linearGradient id="fade-'
                yield escape(l_1_side)
                yield '"'
                yield escape((undefined(name='mirrored') if l_0_mirrored is missing else l_0_mirrored))
                yield '><stop offset="0" stop-opacity="'
                yield escape(l_1_first)
                yield '"/><stop offset="1" stop-opacity="'
                yield escape(l_1_last)
                yield '"/></linearGradient>\n<mask id="open-'
                yield escape(l_1_side)
                yield '" mask-type="alpha" maskContentUnits="objectBoundingBox"><rect visibility="visible" fill="url(#fade-'
                yield escape(l_1_side)
                yield ')" width="1" height="1"/></mask>\n'
            l_1_side = l_1_first = l_1_last = missing
            yield '</defs>\n<g class="ticks">\n'
            for l_1_tick in environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'ticks'):
                l_1_from_start = resolve('from_start')
                _loop_vars = {}
                pass
                yield '<line x1="'
                yield escape(context.call((undefined(name='from_start') if l_1_from_start is missing else l_1_from_start), environment.getattr(l_1_tick, 'at'), _loop_vars=_loop_vars))
                yield '" x2="'
                yield escape(context.call((undefined(name='from_start') if l_1_from_start is missing else l_1_from_start), environment.getattr(l_1_tick, 'at'), _loop_vars=_loop_vars))
                yield '" y1="0" y2="'
                yield escape((environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'base') + 5))
                yield '"/><text x="'
                yield escape(context.call((undefined(name='from_start') if l_1_from_start is missing else l_1_from_start), environment.getattr(l_1_tick, 'at'), _loop_vars=_loop_vars))
                yield '" y="'
                yield escape((environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'base') + 19))
                yield '" class="'
                yield escape(environment.getattr(l_1_tick, 'edge'))
                if (not environment.getattr(l_1_tick, 'narrow')):
                    pass
                    yield ' wide'
                yield '">'
                yield escape(environment.getattr(l_1_tick, 'text'))
                yield '</text>\n'
            l_1_tick = l_1_from_start = missing
            yield '</g>\n<line class="axis" x1="0" x2="100%" y1="'
            yield escape(environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'base'))
            yield '" y2="'
            yield escape(environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'base'))
            yield '"/>\n'
            for l_1_share in environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'breaks'):
                l_1_from_start = resolve('from_start')
                _loop_vars = {}
                pass
                yield '<svg x="'
                yield escape(context.call((undefined(name='from_start') if l_1_from_start is missing else l_1_from_start), l_1_share, _loop_vars=_loop_vars))
                yield '" y="'
                yield escape((environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'base') - 7))
                yield '" overflow="visible"><path class="gap" d="M-7 14 L-1 0 L7 0 L1 14 Z"/><path class="break" d="M-7 14 L-1 0 M1 14 L7 0"/></svg>\n'
            l_1_share = l_1_from_start = missing
            for l_1_bar in environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'bars'):
                l_1_plain = resolve('plain')
                l_1_from_start = resolve('from_start')
                l_1_percent = resolve('percent')
                _loop_vars = {}
                pass
                yield '<a href="#'
                yield escape(context.call(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'entries'), 'anchor'), environment.getattr(l_1_bar, 'event'), _loop_vars=_loop_vars))
                yield '" tabindex="-1"><title>'
                yield escape(context.call(environment.getattr(environment.getattr(environment.getattr(l_1_bar, 'event'), 'when'), 'display'), environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'locale'), _loop_vars=_loop_vars))
                yield ': '
                yield escape(context.call((undefined(name='plain') if l_1_plain is missing else l_1_plain), environment.getattr(environment.getattr(l_1_bar, 'event'), 'title'), _loop_vars=_loop_vars))
                yield '</title><rect class="bar '
                yield escape(environment.getattr(l_1_bar, 'shape'))
                if environment.getattr(l_1_bar, 'colour'):
                    pass
                    yield ' source '
                    yield escape(environment.getattr(l_1_bar, 'colour'))
                yield '" x="'
                yield escape(context.call((undefined(name='from_start') if l_1_from_start is missing else l_1_from_start), environment.getattr(l_1_bar, 'left'), environment.getattr(l_1_bar, 'width'), _loop_vars=_loop_vars))
                yield '" width="'
                yield escape(context.call((undefined(name='percent') if l_1_percent is missing else l_1_percent), environment.getattr(l_1_bar, 'width'), _loop_vars=_loop_vars))
                yield '" y="'
                yield escape(environment.getattr(l_1_bar, 'top'))
                yield '" height="7" rx="'
                yield escape((0 if ('open' in environment.getattr(l_1_bar, 'shape')) else 3.5))
                yield '"/></a>\n'
            l_1_bar = l_1_plain = l_1_from_start = l_1_percent = missing
            for l_1_column in environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'columns'):
                l_1_plain = resolve('plain')
                _loop_vars = {}
                pass
                yield '<a href="#'
                yield escape(context.call(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'entries'), 'anchor'), environment.getattr(l_1_column, 'event'), _loop_vars=_loop_vars))
                yield '" tabindex="-1"><title>'
                yield escape(context.call(environment.getattr(environment.getattr(environment.getattr(l_1_column, 'event'), 'when'), 'display'), environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'locale'), _loop_vars=_loop_vars))
                yield ': '
                yield escape((context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'events', environment.getattr(l_1_column, 'events'), _loop_vars=_loop_vars) if (environment.getattr(l_1_column, 'events') > 1) else context.call((undefined(name='plain') if l_1_plain is missing else l_1_plain), environment.getattr(environment.getattr(l_1_column, 'event'), 'title'), _loop_vars=_loop_vars)))
                yield '</title>'
                for l_2_part in environment.getattr(l_1_column, 'parts'):
                    l_2_from_start = resolve('from_start')
                    l_2_percent = resolve('percent')
                    _loop_vars = {}
                    pass
                    yield '<rect class="column'
                    if environment.getattr(l_2_part, 'colour'):
                        pass
                        yield ' source '
                        yield escape(environment.getattr(l_2_part, 'colour'))
                    yield '" x="'
                    yield escape(context.call((undefined(name='from_start') if l_2_from_start is missing else l_2_from_start), environment.getattr(l_1_column, 'left'), environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'filled'), _loop_vars=_loop_vars))
                    yield '" width="'
                    yield escape(context.call((undefined(name='percent') if l_2_percent is missing else l_2_percent), environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'filled'), _loop_vars=_loop_vars))
                    yield '" y="'
                    yield escape(t_1('%.1f', (environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'base') - environment.getattr(l_2_part, 'top'))))
                    yield '" height="'
                    yield escape(t_1('%.1f', environment.getattr(l_2_part, 'height')))
                    yield '"/>'
                l_2_part = l_2_from_start = l_2_percent = missing
                yield '</a>\n'
            l_1_column = l_1_plain = missing
            yield '</svg>\n</div>\n<figcaption>\n'
            if (not (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment)):
                pass
                yield '<output class="shown"></output>\n'
            yield '<details class="key"><summary>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'key', _block_vars=_block_vars))
            yield '</summary>\n'
            if environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'fades'):
                pass
                yield '<p>'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'overview_note', _block_vars=_block_vars))
                yield '</p>'
            if environment.getattr((undefined(name='drawing') if l_0_drawing is missing else l_0_drawing), 'breaks'):
                pass
                yield '<p>'
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'break_note', _block_vars=_block_vars))
                yield '</p>'
            yield '\n<ul>'
            for (l_1_shape, l_1_text) in context.call(environment.getattr(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'shapes'), 'items'), _block_vars=_block_vars):
                _loop_vars = {}
                pass
                yield '<li class="'
                yield escape(l_1_shape)
                yield '">'
                yield escape(l_1_text)
                yield '</li>'
            l_1_shape = l_1_text = missing
            yield '</ul></details>\n</figcaption>\n</figure>\n'

    def block_tools(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_fragment = resolve('fragment')
        l_0_page = resolve('page')
        pass
        if ((not (undefined(name='fragment') if l_0_fragment is missing else l_0_fragment)) and environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline')):
            pass
            template = environment.get_template('tools.html.j2', 'timeline.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()

    def block_events(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        pass
        l_1_loop = missing
        t_10 = 1
        for l_1_fold, l_1_loop in LoopContext(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'line'), undefined):
            l_1_fragment = resolve('fragment')
            l_1_more = resolve('more')
            _loop_vars = {}
            pass
            if (environment.getattr(l_1_fold, 'label') and (not (undefined(name='fragment') if l_1_fragment is missing else l_1_fragment))):
                pass
                yield escape(context.call((undefined(name='more') if l_1_more is missing else l_1_more), environment.getattr(l_1_fold, 'label'), _loop_vars=_loop_vars))
                yield '<div class="run">'
            yield '\n'
            l_2_loop = missing
            for l_2_year, l_2_loop in LoopContext(environment.getattr(l_1_fold, 'years'), undefined):
                l_2_id = resolve('id')
                l_2_level = resolve('level')
                _loop_vars = {}
                pass
                yield '<section class="year"'
                yield escape(context.call((undefined(name='id') if l_2_id is missing else l_2_id), environment.getattr(l_2_year, 'anchor'), _loop_vars=_loop_vars))
                yield '>\n<h'
                yield escape((undefined(name='level') if l_2_level is missing else l_2_level))
                yield '>'
                yield escape(environment.getattr(l_2_year, 'heading'))
                yield '</h'
                yield escape((undefined(name='level') if l_2_level is missing else l_2_level))
                yield '>\n'
                l_3_loop = missing
                for l_3_segment, l_3_loop in LoopContext(environment.getattr(l_2_year, 'segments'), undefined):
                    l_3_last = missing
                    _loop_vars = {}
                    pass
                    l_3_last = ('' if environment.getattr(l_3_loop, 'first') else environment.getitem(environment.getitem(environment.getattr(environment.getitem(environment.getattr(environment.getattr(l_3_loop, 'previtem'), 'parts'), -1), 'months'), -1), 0))
                    _loop_vars['last'] = l_3_last
                    if (environment.getattr(l_3_segment, 'label') and (not (undefined(name='fragment') if l_1_fragment is missing else l_1_fragment))):
                        pass
                        yield escape(context.call((undefined(name='more') if l_1_more is missing else l_1_more), environment.getattr(l_3_segment, 'label'), _loop_vars=_loop_vars))
                        yield '<div class="run">'
                    yield '\n'
                    l_4_loop = missing
                    for l_4_part, l_4_loop in LoopContext(environment.getattr(l_3_segment, 'parts'), undefined):
                        l_4_theme = resolve('theme')
                        l_4_words = resolve('words')
                        _loop_vars = {}
                        pass
                        yield '<div class="part '
                        yield escape(environment.getattr(l_4_part, 'size'))
                        yield '">\n'
                        if ((undefined(name='theme') if l_4_theme is missing else l_4_theme) == 'compact'):
                            pass
                            yield '<table>\n<thead><tr><th scope="col"><span>'
                            yield escape(context.call((undefined(name='words') if l_4_words is missing else l_4_words), 'date', _loop_vars=_loop_vars))
                            yield '</span></th><th scope="col"><span>'
                            yield escape(context.call((undefined(name='words') if l_4_words is missing else l_4_words), 'event', _loop_vars=_loop_vars))
                            yield '</span></th><th scope="col"><span>'
                            yield escape(context.call((undefined(name='words') if l_4_words is missing else l_4_words), 'source', _loop_vars=_loop_vars))
                            yield '</span></th></tr></thead>\n<tbody class="events">\n'
                            for (l_5__, l_5_entries) in environment.getattr(l_4_part, 'months'):
                                _loop_vars = {}
                                pass
                                for l_6_entry in l_5_entries:
                                    l_6_write = resolve('write')
                                    _loop_vars = {}
                                    pass
                                    yield escape(context.call(environment.getattr((undefined(name='write') if l_6_write is missing else l_6_write), 'row'), l_6_entry, (undefined(name='words') if l_4_words is missing else l_4_words), (undefined(name='fragment') if l_1_fragment is missing else l_1_fragment), _loop_vars=_loop_vars))
                                l_6_entry = l_6_write = missing
                            l_5__ = l_5_entries = missing
                            yield '</tbody>\n</table>\n'
                        else:
                            pass
                            l_5_loop = missing
                            for (l_5_month, l_5_entries), l_5_loop in LoopContext(environment.getattr(l_4_part, 'months'), undefined):
                                l_5_first = missing
                                _loop_vars = {}
                                pass
                                yield '<div class="month'
                                if (l_5_month and (l_5_month == (undefined(name='last') if l_3_last is missing else l_3_last))):
                                    pass
                                    yield ' again'
                                yield '">\n'
                                if l_5_month:
                                    pass
                                    yield '<h'
                                    yield escape(((undefined(name='level') if l_2_level is missing else l_2_level) + 1))
                                    yield '>'
                                    yield escape(l_5_month)
                                    yield '</h'
                                    yield escape(((undefined(name='level') if l_2_level is missing else l_2_level) + 1))
                                    yield '>'
                                yield '\n<ol class="events">\n'
                                l_5_first = environment.getattr(l_5_loop, 'first')
                                _loop_vars['first'] = l_5_first
                                l_6_loop = missing
                                for l_6_entry, l_6_loop in LoopContext(l_5_entries, undefined):
                                    l_6_write = resolve('write')
                                    _loop_vars = {}
                                    pass
                                    if ((undefined(name='theme') if l_4_theme is missing else l_4_theme) == 'ledger'):
                                        pass
                                        yield escape(context.call(environment.getattr((undefined(name='write') if l_6_write is missing else l_6_write), 'item'), l_6_entry, (undefined(name='words') if l_4_words is missing else l_4_words), (undefined(name='fragment') if l_1_fragment is missing else l_1_fragment), context.call(environment.getattr((undefined(name='write') if l_6_write is missing else l_6_write), 'day'), l_6_entry, environment.getattr(l_2_year, 'heading'), l_5_month, (undefined(name='first') if l_5_first is missing else l_5_first), ('' if environment.getattr(l_6_loop, 'first') else environment.getattr(l_6_loop, 'previtem')), _loop_vars=_loop_vars), far=False, gap=' ', _loop_vars=_loop_vars))
                                    else:
                                        pass
                                        yield escape(context.call(environment.getattr((undefined(name='write') if l_6_write is missing else l_6_write), 'item'), l_6_entry, (undefined(name='words') if l_4_words is missing else l_4_words), (undefined(name='fragment') if l_1_fragment is missing else l_1_fragment), _loop_vars=_loop_vars))
                                l_6_loop = l_6_entry = l_6_write = missing
                                yield '</ol>\n</div>\n'
                            l_5_loop = l_5_month = l_5_entries = l_5_first = missing
                        yield '</div>\n'
                    l_4_loop = l_4_part = l_4_theme = l_4_words = missing
                    if (environment.getattr(l_3_segment, 'label') and (not (undefined(name='fragment') if l_1_fragment is missing else l_1_fragment))):
                        pass
                        yield '</div>'
                    yield '\n'
                l_3_loop = l_3_segment = l_3_last = missing
                yield '</section>\n'
            l_2_loop = l_2_year = l_2_id = l_2_level = missing
            if (environment.getattr(l_1_fold, 'label') and (not (undefined(name='fragment') if l_1_fragment is missing else l_1_fragment))):
                pass
                yield '</div>'
            yield '\n'
            t_10 = 0
        l_1_loop = l_1_fold = l_1_fragment = l_1_more = missing
        if t_10:
            l_1_words = resolve('words')
            pass
            yield '<p class="empty">'
            yield escape(context.call((undefined(name='words') if l_1_words is missing else l_1_words), 'empty'))
            yield '</p>\n'
            l_1_words = missing

    def block_undated(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_id = resolve('id')
        l_0_level = resolve('level')
        l_0_words = resolve('words')
        t_8 = environment.filters['length']
        pass
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'undated'):
            pass
            yield '<details class="rest undated"'
            yield escape(context.call((undefined(name='id') if l_0_id is missing else l_0_id), 'undated', _block_vars=_block_vars))
            yield '>\n<summary><h'
            yield escape((undefined(name='level') if l_0_level is missing else l_0_level))
            yield '>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'undated', _block_vars=_block_vars))
            yield ': '
            yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'number'), t_8(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'undated')), _block_vars=_block_vars))
            yield '</h'
            yield escape((undefined(name='level') if l_0_level is missing else l_0_level))
            yield '></summary>\n<ol>\n'
            for l_1_entry in environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'undated'):
                l_1_write = resolve('write')
                _loop_vars = {}
                pass
                yield '<li id="'
                yield escape(environment.getattr(l_1_entry, 'anchor'))
                yield '"'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'data_id'), l_1_entry, _loop_vars=_loop_vars))
                yield '><p class="text"'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'language'), environment.getitem(environment.getattr(l_1_entry, 'reports'), 0), _loop_vars=_loop_vars))
                yield '>'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'sentence'), environment.getattr(environment.getitem(environment.getattr(l_1_entry, 'reports'), 0), 'spans'), _loop_vars=_loop_vars))
                yield '</p>'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'where'), l_1_entry, (undefined(name='words') if l_0_words is missing else l_0_words), _loop_vars=_loop_vars))
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'picture'), l_1_entry, _loop_vars=_loop_vars))
                yield '\n<p class="notes">'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'review'), l_1_entry, _loop_vars=_loop_vars))
                for l_2_duration in environment.getattr(l_1_entry, 'durations'):
                    _loop_vars = {}
                    pass
                    yield '<span class="length">'
                    yield escape(l_2_duration)
                    yield '</span> '
                l_2_duration = missing
                if environment.getattr(l_1_entry, 'status'):
                    pass
                    yield '<i>'
                    yield escape(environment.getattr(l_1_entry, 'status'))
                    yield '</i> '
                yield '<a class="place" href="#'
                yield escape(environment.getattr(l_1_entry, 'anchor'))
                yield '"><bdi>'
                yield escape((environment.getattr(environment.getitem(environment.getattr(l_1_entry, 'reports'), 0), 'place') or '#'))
                yield '</bdi></a>'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'links'), l_1_entry, _loop_vars=_loop_vars))
                yield '</p></li>\n'
            l_1_entry = l_1_write = missing
            yield '</ol>\n</details>\n'

    def block_problems(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_id = resolve('id')
        l_0_level = resolve('level')
        l_0_words = resolve('words')
        pass
        if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'), 'problems'):
            pass
            yield '<section class="rest"'
            yield escape(context.call((undefined(name='id') if l_0_id is missing else l_0_id), 'problems', _block_vars=_block_vars))
            yield '>\n<h'
            yield escape((undefined(name='level') if l_0_level is missing else l_0_level))
            yield '>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'problems', _block_vars=_block_vars))
            yield '</h'
            yield escape((undefined(name='level') if l_0_level is missing else l_0_level))
            yield '>\n<ul>\n'
            for l_1_problem in environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'), 'problems'):
                l_1_plain = resolve('plain')
                _loop_vars = {}
                pass
                yield '<li><p class="text" dir="auto">'
                yield escape(context.call((undefined(name='plain') if l_1_plain is missing else l_1_plain), environment.getattr(l_1_problem, 'message'), _loop_vars=_loop_vars))
                yield '</p>'
                if environment.getattr(l_1_problem, 'document'):
                    pass
                    yield ' <p class="notes"><bdi class="place">'
                    yield escape(context.call(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'place'), l_1_problem, _loop_vars=_loop_vars))
                    yield '</bdi></p>'
                yield '</li>\n'
            l_1_problem = l_1_plain = missing
            yield '</ul>\n</section>\n'

    def block_passed_over(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_id = resolve('id')
        l_0_words = resolve('words')
        t_8 = environment.filters['length']
        pass
        if environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'), 'passed_over'):
            pass
            yield '<details class="rest"'
            yield escape(context.call((undefined(name='id') if l_0_id is missing else l_0_id), 'passed_over', _block_vars=_block_vars))
            yield '>\n<summary>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'passed_over', _block_vars=_block_vars))
            yield ': '
            yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'number'), t_8(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'), 'passed_over')), _block_vars=_block_vars))
            yield '</summary>\n<ul>\n'
            for l_1_date in environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'), 'passed_over'):
                l_1_plain = resolve('plain')
                _loop_vars = {}
                pass
                yield '<li><p class="text" dir="auto">'
                yield escape(context.call((undefined(name='plain') if l_1_plain is missing else l_1_plain), environment.getattr(l_1_date, 'text'), _loop_vars=_loop_vars))
                yield '</p> <p class="notes">'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'reason'), environment.getattr(l_1_date, 'reason'), _loop_vars=_loop_vars))
                yield ' <bdi class="place">'
                yield escape(context.call(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'place'), l_1_date, _loop_vars=_loop_vars))
                yield '</bdi></p></li>\n'
            l_1_date = l_1_plain = missing
            yield '</ul>\n</details>\n'

    def block_texts(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_words = resolve('words')
        t_11 = environment.filters['join']
        t_8 = environment.filters['length']
        pass
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'texts'):
            pass
            yield '<section class="texts" id="texts" aria-label="'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'texts', _block_vars=_block_vars))
            yield '" tabindex="0">\n'
            l_1_loop = missing
            for l_1_text, l_1_loop in LoopContext(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'texts'), undefined):
                l_1_write = resolve('write')
                l_1_level = resolve('level')
                _loop_vars = {}
                pass
                yield '<article'
                yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'language'), l_1_text, _loop_vars=_loop_vars))
                yield '>\n<h'
                yield escape((undefined(name='level') if l_1_level is missing else l_1_level))
                yield '>'
                if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'marks'):
                    pass
                    yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'mark'), environment.getitem(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'marks'), (environment.getattr(l_1_loop, 'index') - 1)), _loop_vars=_loop_vars))
                    yield ' '
                yield escape(environment.getattr(l_1_text, 'name'))
                yield '</h'
                yield escape((undefined(name='level') if l_1_level is missing else l_1_level))
                yield '>\n'
                for l_2_paragraph in environment.getattr(l_1_text, 'paragraphs'):
                    _loop_vars = {}
                    pass
                    yield '<p>'
                    for l_3_passage in l_2_paragraph:
                        _loop_vars = {}
                        pass
                        if environment.getattr(l_3_passage, 'anchors'):
                            pass
                            yield '<a class="passage" id="'
                            yield escape(environment.getattr(l_3_passage, 'name'))
                            yield '" href="#'
                            yield escape(environment.getitem(environment.getattr(l_3_passage, 'anchors'), 0))
                            yield '"'
                            if (t_8(environment.getattr(l_3_passage, 'anchors')) > 1):
                                pass
                                yield ' data-also="'
                                yield escape(t_11(context.eval_ctx, environment.getattr(l_3_passage, 'anchors')[1:], ' '))
                                yield '"'
                            yield '>'
                            yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'sentence'), environment.getattr(l_3_passage, 'spans'), _loop_vars=_loop_vars))
                            yield '</a>'
                        else:
                            pass
                            yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'sentence'), environment.getattr(l_3_passage, 'spans'), _loop_vars=_loop_vars))
                    l_3_passage = missing
                    yield '</p>\n'
                l_2_paragraph = missing
                yield '</article>\n'
            l_1_loop = l_1_text = l_1_write = l_1_level = missing
            yield '</section>\n'

    def block_sources(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_level = resolve('level')
        l_0_words = resolve('words')
        t_8 = environment.filters['length']
        pass
        if (t_8(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'sources')) > 1):
            pass
            yield '<footer>\n<h'
            yield escape((undefined(name='level') if l_0_level is missing else l_0_level))
            yield '>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'sources', _block_vars=_block_vars))
            yield '</h'
            yield escape((undefined(name='level') if l_0_level is missing else l_0_level))
            yield '>\n<ul>'
            l_1_loop = missing
            for l_1_item, l_1_loop in LoopContext(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'sources'), undefined):
                l_1_write = resolve('write')
                l_1_source = resolve('source')
                _loop_vars = {}
                pass
                yield '<li>'
                if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'marks'):
                    pass
                    yield escape(context.call(environment.getattr((undefined(name='write') if l_1_write is missing else l_1_write), 'mark'), environment.getitem(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'marks'), (environment.getattr(l_1_loop, 'index') - 1)), _loop_vars=_loop_vars))
                    yield ' '
                yield escape(context.call((undefined(name='source') if l_1_source is missing else l_1_source), l_1_item, _loop_vars=_loop_vars))
                yield '</li>'
            l_1_loop = l_1_item = l_1_write = l_1_source = missing
            yield '</ul>\n</footer>\n'

    def block_about(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_id = resolve('id')
        l_0_words = resolve('words')
        l_0_page = resolve('page')
        t_8 = environment.filters['length']
        pass
        yield '<details class="about"'
        yield escape(context.call((undefined(name='id') if l_0_id is missing else l_0_id), 'about', _block_vars=_block_vars))
        yield '>\n<summary>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'about', _block_vars=_block_vars))
        yield '</summary>\n<ul>\n'
        for l_1_item in environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'about'), 'sources'):
            _loop_vars = {}
            pass
            yield '<li><bdi>'
            yield escape(environment.getattr(l_1_item, 'name'))
            yield '</bdi>'
            if environment.getattr(l_1_item, 'date'):
                pass
                yield '. '
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'seen_from', date=environment.getattr(l_1_item, 'date'), _loop_vars=_loop_vars))
                if environment.getattr(l_1_item, 'origin'):
                    pass
                    yield ' ('
                    yield escape(environment.getattr(l_1_item, 'origin'))
                    yield ')'
            if environment.getattr(l_1_item, 'sha256'):
                pass
                yield '. SHA-256: <code class="hash" title="'
                yield escape(environment.getattr(l_1_item, 'sha256'))
                yield '" dir="ltr">'
                yield escape(environment.getattr(l_1_item, 'sha256'))
                yield '</code>'
            yield '</li>\n'
        l_1_item = missing
        yield '<li>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'made_by', program=environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'about'), 'program'), _block_vars=_block_vars))
        l_1_loop = missing
        for (l_1_name, l_1_value), l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'about'), 'options'), undefined):
            _loop_vars = {}
            pass
            if environment.getattr(l_1_loop, 'first'):
                pass
                yield '. '
                yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'options', _loop_vars=_loop_vars))
                yield ': '
            else:
                pass
                yield ', '
            yield '<code dir="ltr">'
            yield escape(l_1_name)
            yield ' = '
            yield escape(l_1_value)
            yield '</code>'
        l_1_loop = l_1_name = l_1_value = missing
        yield '</li>\n<li>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'problems', _block_vars=_block_vars))
        yield ': '
        yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'number'), t_8(environment.getattr(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'), 'problems')), _block_vars=_block_vars))
        yield '</li>\n</ul>\n</details>\n'

    def block_script(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_page = resolve('page')
        l_0_data = resolve('data')
        l_0_deferred = resolve('deferred')
        l_0_script = resolve('script')
        pass
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'timeline'):
            pass
            yield '<script type="application/json" id="numbers">'
            yield escape((undefined(name='data') if l_0_data is missing else l_0_data))
            yield '</script>\n<script type="text/plain" id="deferred">'
            yield escape((undefined(name='deferred') if l_0_deferred is missing else l_0_deferred))
            yield '</script>\n<script>'
            yield escape((undefined(name='script') if l_0_script is missing else l_0_script))
            yield '</script>\n'

    blocks = {'style': block_style, 'heading': block_heading, 'drawing': block_drawing, 'tools': block_tools, 'events': block_events, 'undated': block_undated, 'problems': block_problems, 'passed_over': block_passed_over, 'texts': block_texts, 'sources': block_sources, 'about': block_about, 'script': block_script}
    return root, blocks


def timeline_md(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_item = missing
        pass
        def macro(l_1_event):
            t_1 = []
            l_1_date = resolve('date')
            l_1_escape = resolve('escape')
            l_1_marks = resolve('marks')
            l_1_added = resolve('added')
            if l_1_event is missing:
                l_1_event = undefined("parameter 'event' was not provided", name='event')
            pass
            t_1.append(
                '- ',
            )
            if environment.getattr(l_1_event, 'when'):
                pass
                t_1.extend((
                    str(context.call((undefined(name='date') if l_1_date is missing else l_1_date), environment.getattr(l_1_event, 'when'))),
                    ': ',
                ))
            t_1.extend((
                '**',
                str((context.call((undefined(name='escape') if l_1_escape is missing else l_1_escape), environment.getattr(l_1_event, 'title')) or '…')),
                '**',
                str(context.call((undefined(name='marks') if l_1_marks is missing else l_1_marks), l_1_event)),
                '\n\n',
            ))
            for l_2_report in environment.getattr(l_1_event, 'sources'):
                l_2_source = resolve('source')
                _loop_vars = {}
                pass
                if context.call((undefined(name='escape') if l_1_escape is missing else l_1_escape), environment.getattr(l_2_report, 'text'), _loop_vars=_loop_vars):
                    pass
                    t_1.extend((
                        '  > ',
                        str(context.call((undefined(name='escape') if l_1_escape is missing else l_1_escape), environment.getattr(l_2_report, 'text'), _loop_vars=_loop_vars)),
                        '\n\n',
                    ))
                t_1.extend((
                    '  ',
                    str(context.call((undefined(name='source') if l_2_source is missing else l_2_source), l_2_report, _loop_vars=_loop_vars)),
                    '\n\n',
                ))
            l_2_report = l_2_source = missing
            for l_2_line in context.call((undefined(name='added') if l_1_added is missing else l_1_added), l_1_event):
                _loop_vars = {}
                pass
                t_1.extend((
                    '  ',
                    str(l_2_line),
                    '\n\n',
                ))
            l_2_line = missing
            if environment.getattr(l_1_event, 'note'):
                pass
                t_1.extend((
                    str(environment.getattr(l_1_event, 'note')),
                    '\n\n',
                ))
            return concat(t_1)
        context.exported_vars.add('item')
        context.vars['item'] = l_0_item = Macro(environment, macro, 'item', ('event',), False, False, False, context.eval_ctx.autoescape)
        yield from context.blocks['front'][0](context)
        yield '\n'
        yield from context.blocks['head'][0](context)
        yield from context.blocks['events'][0](context)
        yield from context.blocks['undated'][0](context)
        yield from context.blocks['problems'][0](context)

    def block_front(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_front = resolve('front')
        pass
        yield '---\n'
        for l_1_line in (undefined(name='front') if l_0_front is missing else l_0_front):
            _loop_vars = {}
            pass
            yield str(l_1_line)
            yield '\n'
        l_1_line = missing
        yield '---\n'

    def block_head(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_title = resolve('title')
        l_0_lead = resolve('lead')
        l_0_lead_mark = resolve('lead_mark')
        l_0_count = resolve('count')
        l_0_seen_from = resolve('seen_from')
        l_0_sources = resolve('sources')
        l_0_words = resolve('words')
        l_0_about = resolve('about')
        l_0_note = resolve('note')
        l_0_diagram = resolve('diagram')
        t_2 = environment.filters['length']
        pass
        yield '# '
        yield str((undefined(name='title') if l_0_title is missing else l_0_title))
        yield '\n\n'
        if (undefined(name='lead') if l_0_lead is missing else l_0_lead):
            pass
            yield str((undefined(name='lead') if l_0_lead is missing else l_0_lead))
            yield ' '
            yield str((undefined(name='lead_mark') if l_0_lead_mark is missing else l_0_lead_mark))
            yield '\n\n'
        yield str((undefined(name='count') if l_0_count is missing else l_0_count))
        yield '.'
        if (undefined(name='seen_from') if l_0_seen_from is missing else l_0_seen_from):
            pass
            yield ' '
            yield str((undefined(name='seen_from') if l_0_seen_from is missing else l_0_seen_from))
            yield '.'
        if (undefined(name='sources') if l_0_sources is missing else l_0_sources):
            pass
            yield ' '
            yield str(context.call((undefined(name='words') if l_0_words is missing else l_0_words), ('source' if (t_2((undefined(name='sources') if l_0_sources is missing else l_0_sources)) == 1) else 'sources'), _block_vars=_block_vars))
            yield ': '
            l_1_loop = missing
            for (l_1_name, l_1_url), l_1_loop in LoopContext((undefined(name='sources') if l_0_sources is missing else l_0_sources), undefined):
                _loop_vars = {}
                pass
                if l_1_url:
                    pass
                    yield '['
                    yield str(l_1_name)
                    yield ']('
                    yield str(l_1_url)
                    yield ')'
                else:
                    pass
                    yield str(l_1_name)
                yield str((', ' if (not environment.getattr(l_1_loop, 'last')) else cond_expr_undefined("the inline if-expression on line 38 in 'timeline.md.j2' evaluated to false and no else section was defined.")))
            l_1_loop = l_1_name = l_1_url = missing
            yield '.'
        yield ' '
        yield str((undefined(name='about') if l_0_about is missing else l_0_about))
        yield '\n\n'
        if (undefined(name='note') if l_0_note is missing else l_0_note):
            pass
            yield str((undefined(name='note') if l_0_note is missing else l_0_note))
            yield '\n\n'
        if (undefined(name='diagram') if l_0_diagram is missing else l_0_diagram):
            pass
            yield str((undefined(name='diagram') if l_0_diagram is missing else l_0_diagram))
            yield '\n\n'

    def block_events(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_years = resolve('years')
        pass
        for l_1_year in (undefined(name='years') if l_0_years is missing else l_0_years):
            l_1_escape = resolve('escape')
            _loop_vars = {}
            pass
            yield '## '
            yield str(context.call((undefined(name='escape') if l_1_escape is missing else l_1_escape), environment.getattr(l_1_year, 'heading'), _loop_vars=_loop_vars))
            yield '\n\n'
            for l_2_event in environment.getattr(l_1_year, 'events'):
                l_2_item = resolve('item')
                _loop_vars = {}
                pass
                yield str(context.call((undefined(name='item') if l_2_item is missing else l_2_item), l_2_event, _loop_vars=_loop_vars))
            l_2_event = l_2_item = missing
        l_1_year = l_1_escape = missing

    def block_undated(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_undated = resolve('undated')
        l_0_words = resolve('words')
        t_3 = environment.tests['defined']
        pass
        if (undefined(name='undated') if l_0_undated is missing else l_0_undated):
            pass
            yield '## '
            yield str(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'undated', _block_vars=_block_vars))
            yield '\n\n'
            l_1_loop = missing
            for l_1_event, l_1_loop in LoopContext((undefined(name='undated') if l_0_undated is missing else l_0_undated), undefined):
                l_1_is_short = resolve('is_short')
                l_1_sentence = resolve('sentence')
                l_1_aside = resolve('aside')
                l_1_comment = resolve('comment')
                l_1_item = resolve('item')
                _loop_vars = {}
                pass
                if context.call((undefined(name='is_short') if l_1_is_short is missing else l_1_is_short), l_1_event, _loop_vars=_loop_vars):
                    pass
                    yield '- '
                    yield str(context.call((undefined(name='sentence') if l_1_sentence is missing else l_1_sentence), l_1_event, _loop_vars=_loop_vars))
                    yield str(context.call((undefined(name='aside') if l_1_aside is missing else l_1_aside), l_1_event, _loop_vars=_loop_vars))
                    yield ' '
                    yield str(context.call((undefined(name='comment') if l_1_comment is missing else l_1_comment), l_1_event, _loop_vars=_loop_vars))
                    yield '\n'
                else:
                    pass
                    yield str(('\n' if (t_3(environment.getattr(l_1_loop, 'previtem')) and context.call((undefined(name='is_short') if l_1_is_short is missing else l_1_is_short), environment.getattr(l_1_loop, 'previtem'), _loop_vars=_loop_vars)) else cond_expr_undefined("the inline if-expression on line 67 in 'timeline.md.j2' evaluated to false and no else section was defined.")))
                    yield str(context.call((undefined(name='item') if l_1_item is missing else l_1_item), l_1_event, _loop_vars=_loop_vars))
            l_1_loop = l_1_event = l_1_is_short = l_1_sentence = l_1_aside = l_1_comment = l_1_item = missing
            yield '\n'

    def block_problems(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_problems = resolve('problems')
        l_0_words = resolve('words')
        pass
        if (undefined(name='problems') if l_0_problems is missing else l_0_problems):
            pass
            yield '## '
            yield str(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'problems', _block_vars=_block_vars))
            yield '\n\n'
            for l_1_problem in (undefined(name='problems') if l_0_problems is missing else l_0_problems):
                l_1_sentence = resolve('sentence')
                l_1_aside = resolve('aside')
                _loop_vars = {}
                pass
                yield '- '
                yield str(context.call((undefined(name='sentence') if l_1_sentence is missing else l_1_sentence), l_1_problem, _loop_vars=_loop_vars))
                yield str(context.call((undefined(name='aside') if l_1_aside is missing else l_1_aside), l_1_problem, _loop_vars=_loop_vars))
                yield '\n'
            l_1_problem = l_1_sentence = l_1_aside = missing
            yield '\n'

    blocks = {'front': block_front, 'head': block_head, 'events': block_events, 'undated': block_undated, 'problems': block_problems}
    return root, blocks


def tools_html(environment):
    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_words = resolve('words')
        l_0_page = resolve('page')
        l_0_button = l_0_choice = l_0_dated = missing
        pass
        def macro(l_1_name, l_1_sign):
            t_1 = []
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            if l_1_sign is missing:
                l_1_sign = ''
            pass
            t_1.extend((
                '<button type="button" data-do="',
                escape(l_1_name),
                '"',
            ))
            if l_1_sign:
                pass
                t_1.extend((
                    ' aria-label="',
                    escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), l_1_name)),
                    '" title="',
                    escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), l_1_name)),
                    '">',
                    escape(l_1_sign),
                ))
            else:
                pass
                t_1.extend((
                    '>',
                    escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), l_1_name)),
                ))
            t_1.append(
                '</button>',
            )
            return concat(t_1)
        context.exported_vars.add('button')
        context.vars['button'] = l_0_button = Macro(environment, macro, 'button', ('name', 'sign'), False, False, False, context.eval_ctx.autoescape)
        yield '<div class="tools" role="search">\n<p class="bar">\n<input type="search" name="q" aria-label="'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'search'))
        yield '" placeholder="'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'search'))
        yield '" autocomplete="off" spellcheck="false">\n'
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'filter'))
        yield '\n'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'stretches'):
            pass
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'out', '−'))
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'in', '+'))
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'whole', '↔'))
            yield '\n'
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'more', '⋯'))
        yield '\n</p>\n<p class="bar more" hidden>\n<select name="sort" aria-label="'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'sort'))
        yield '">'
        for (l_1_value, l_1_name) in context.call(environment.getattr(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'sorts'), 'items')):
            _loop_vars = {}
            pass
            yield '<option value="'
            yield escape(l_1_value)
            yield '">'
            yield escape(l_1_name)
            yield '</option>'
        l_1_value = l_1_name = missing
        yield '</select>\n'
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'expand'))
        yield '\n'
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'present'))
        yield '\n'
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'copy'))
        yield '\n'
        if (not environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'read_only')):
            pass
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'correct'))
        yield '\n'
        if environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'stretches'):
            pass
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'only'))
            yield '\n'
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'earlier', '←'))
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'later', '→'))
            yield '\n'
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'help', '?'))
        yield '\n</p>\n<div class="filters" hidden>\n<fieldset><legend>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'by_time'))
        yield '</legend>\n<label>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'from'))
        yield ' <input type="text" name="from" placeholder="1914" autocomplete="off" spellcheck="false"></label>\n<label>'
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'to'))
        yield ' <input type="text" name="to" placeholder="1918-11" autocomplete="off" spellcheck="false"></label></fieldset>\n'
        for (l_1_heading, l_1_options) in context.call(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'filters')):
            _loop_vars = {}
            pass
            yield '<fieldset><legend>'
            yield escape(l_1_heading)
            yield '</legend>\n'
            for (l_2_value, l_2_name, l_2_count) in l_1_options:
                _loop_vars = {}
                pass
                yield '<label><input type="checkbox" name="only" value="'
                yield escape(l_2_value)
                yield '" checked> <bdi>'
                yield escape(l_2_name)
                yield '</bdi> <small>'
                yield escape(context.call(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'number'), l_2_count, _loop_vars=_loop_vars))
                yield '</small></label>\n'
            l_2_value = l_2_name = l_2_count = missing
            yield '</fieldset>\n'
        l_1_heading = l_1_options = missing
        yield '</div>\n<p class="found"><output></output> '
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'clear'))
        yield '</p>\n'
        if (not environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'read_only')):
            pass
            yield '<p class="corrections bar" hidden><output></output> '
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'add'))
            yield ' '
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'undo'))
            yield ' '
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'redo'))
            yield ' '
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'changes'))
            yield ' '
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'download'))
            yield ' '
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'markdown'))
            yield ' <label><input type="checkbox" name="checked"> '
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'checked_only'))
            yield '</label> '
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'discard'))
            yield '</p>\n'
        yield '</div>\n<dialog class="help" aria-labelledby="help">\n<h2 id="help">'
        yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'help'))
        yield '</h2>\n<table><tbody>\n'
        def t_2(fiter):
            for (l_1_keys, l_1_text) in fiter:
                if (not (environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'read_only') and (l_1_keys in ('x', 'v d', 'a', 'Ctrl+Z')))):
                    yield (l_1_keys, l_1_text)
        for (l_1_keys, l_1_text) in t_2(context.call(environment.getattr(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'keys'), 'items'))):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            for l_2_key in context.call(environment.getattr(l_1_keys, 'split'), _loop_vars=_loop_vars):
                _loop_vars = {}
                pass
                yield '<kbd>'
                yield escape(l_2_key)
                yield '</kbd> '
            l_2_key = missing
            yield '</th><td>'
            yield escape(l_1_text)
            yield '</td></tr>\n'
        l_1_keys = l_1_text = missing
        yield '</tbody></table>\n<p><label><input type="checkbox" name="keys" checked> '
        yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'single_keys'))
        yield '</label></p>\n<form method="dialog"><button type="submit">'
        yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'close'))
        yield '</button></form>\n</dialog>\n<dialog class="present" aria-label="'
        yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'present'))
        yield '" aria-describedby="stage">\n<div class="slide">\n<div class="stage" id="stage" aria-live="polite" aria-atomic="true"></div>\n<p class="bar"><output></output> '
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'minor'))
        yield ' '
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'previous', '←'))
        yield ' '
        yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'next', '→'))
        yield ' <button type="button" data-do="present">'
        yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'close'))
        yield '</button></p>\n</div>\n</dialog>\n'
        def macro(l_1_texts):
            t_3 = []
            if l_1_texts is missing:
                l_1_texts = undefined("parameter 'texts' was not provided", name='texts')
            pass
            for (l_2_value, l_2_text) in context.call(environment.getattr(l_1_texts, 'items')):
                _loop_vars = {}
                pass
                t_3.extend((
                    '<option value="',
                    escape(l_2_value),
                    '">',
                    escape(l_2_text),
                    '</option>',
                ))
            l_2_value = l_2_text = missing
            return concat(t_3)
        context.exported_vars.add('choice')
        context.vars['choice'] = l_0_choice = Macro(environment, macro, 'choice', ('texts',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_title, l_1_when, l_1_label):
            t_4 = []
            if l_1_title is missing:
                l_1_title = undefined("parameter 'title' was not provided", name='title')
            if l_1_when is missing:
                l_1_when = undefined("parameter 'when' was not provided", name='when')
            if l_1_label is missing:
                l_1_label = undefined("parameter 'label' was not provided", name='label')
            pass
            t_4.extend((
                '<p><label>',
                escape(l_1_label),
                escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'title')),
                ' <input type="text" name="',
                escape(l_1_title),
                '" autocomplete="off"',
            ))
            if (not l_1_label):
                pass
                t_4.append(
                    ' required',
                )
            t_4.extend((
                '></label></p>\n<p><label>',
                escape(l_1_label),
                escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'date')),
                ' <input type="text" name="',
                escape(l_1_when),
                '" autocomplete="off" spellcheck="false" aria-describedby="date-note"></label>',
            ))
            if (not l_1_label):
                pass
                t_4.extend((
                    '<small id="date-note">',
                    escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'date_note')),
                    '</small>',
                ))
            t_4.append(
                '</p>\n',
            )
            return concat(t_4)
        context.exported_vars.add('dated')
        context.vars['dated'] = l_0_dated = Macro(environment, macro, 'dated', ('title', 'when', 'label'), False, False, False, context.eval_ctx.autoescape)
        if (not environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'read_only')):
            pass
            yield '<dialog class="edit" aria-labelledby="edit">\n<form method="dialog">\n<h2 id="edit">'
            yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'correct'))
            yield '</h2>\n'
            yield escape(context.call((undefined(name='dated') if l_0_dated is missing else l_0_dated), 'title', 'when', ''))
            yield '\n<p><label>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'tags'))
            yield ' <input type="text" name="tags" list="known-tags" autocomplete="off" aria-describedby="tags-note"></label><small id="tags-note">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'tags_note'))
            yield '</small></p>\n<datalist id="known-tags">'
            for l_1_tag in context.call(environment.getattr((undefined(name='page') if l_0_page is missing else l_0_page), 'tags')):
                _loop_vars = {}
                pass
                yield '<option label="'
                yield escape(l_1_tag)
                yield '" value="'
                yield escape(l_1_tag)
                yield '"></option>'
            l_1_tag = missing
            yield '</datalist>\n<p class="fields"><label>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'weight'))
            yield ' <select name="weight"><option value="">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'by_rank'))
            yield '</option>'
            yield escape(context.call((undefined(name='choice') if l_0_choice is missing else l_0_choice), environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'weights')))
            yield '</select></label>\n<label>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'review'))
            yield ' <select name="review"><option value="">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'unreviewed'))
            yield '</option>'
            yield escape(context.call((undefined(name='choice') if l_0_choice is missing else l_0_choice), environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'reviews')))
            yield '</select></label>\n<label>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'initials'))
            yield ' <input type="text" name="by" size="5" maxlength="40" autocomplete="off" spellcheck="false"></label></p>\n<div class="existing">\n<p><label><input type="checkbox" name="hide"> '
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'hide'))
            yield '</label></p>\n<details><summary>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'merge'))
            yield '</summary><p><select name="merge" size="6" aria-label="'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'merge'))
            yield '" aria-describedby="merge-note"><option value="">–</option></select><small id="merge-note">'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'merge_note'))
            yield '</small></p></details>\n<details><summary>'
            yield escape(context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'split'))
            yield '</summary>'
            yield escape(context.call((undefined(name='dated') if l_0_dated is missing else l_0_dated), 'second_title', 'second_when', (context.call((undefined(name='words') if l_0_words is missing else l_0_words), 'second') + ': ')))
            yield '</details>\n</div>\n<p class="bar"><button type="submit" value="save">'
            yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'save'))
            yield '</button> <span class="existing">'
            yield escape(context.call((undefined(name='button') if l_0_button is missing else l_0_button), 'revert'))
            yield '</span> <button type="submit" value="" formnovalidate>'
            yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'close'))
            yield '</button></p>\n</form>\n</dialog>\n<dialog class="changes" aria-labelledby="changes">\n<h2 id="changes">'
            yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'changes'))
            yield '</h2>\n<ol></ol>\n<form method="dialog"><button type="submit">'
            yield escape(environment.getitem(environment.getitem(environment.getattr((undefined(name='words') if l_0_words is missing else l_0_words), 'texts'), 'do'), 'close'))
            yield '</button></form>\n</dialog>\n'

    blocks = {}
    return root, blocks


#: Each template: the checksum of its source, and its code.
TEMPLATES = {
    'events.html.j2': (1178740710, events_html),
    'timeline.html.j2': (204224573, timeline_html),
    'timeline.md.j2': (3388894494, timeline_md),
    'tools.html.j2': (2952084834, tools_html),
}
