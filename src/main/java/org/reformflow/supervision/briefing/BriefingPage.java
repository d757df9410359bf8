package org.reformflow.supervision.briefing;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.reformflow.document.DocumentDates;
import org.reformflow.process.Refusal;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.Supervision;
import org.reformflow.supervision.progress.Filter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page of the weekly meeting, to look at and to print: of the department for
 * supervisors, the office and the leadership, of their unit for its heads.
 */
@Controller
class BriefingPage {

	private final Briefings briefings;

	private final Supervision supervision;

	BriefingPage(Briefings briefings, Supervision supervision) {
		this.briefings = briefings;
		this.supervision = supervision;
	}

	@GetMapping("/supervision/briefing")
	String page(Filter filter, Model model) {
		Scope scope = this.supervision.scope();
		Briefing briefing = briefing(scope, filter, model);
		model.addAttribute("briefing", briefing);
		model.addAttribute("board", briefing.board());
		model.addAttribute("filter", filter);
		model.addAttribute("writtenOn", DocumentDates.words(briefing.today()));
		model.addAttribute("standings", BoardWorkbook.STANDINGS);
		model.addAttribute("rates", new Rates());
		return "briefing";
	}

	/** Of everything when what is asked for makes no sense. */
	private Briefing briefing(Scope scope, Filter filter, Model model) {
		try {
			return this.briefings.of(scope, filter);
		}
		catch (Refusal ex) {
			model.addAttribute("problem", ex.getMessage());
			return this.briefings.of(scope, Filter.NONE);
		}
	}

	/** Words of rates, for the page. */
	public static final class Rates {

		Rates() {
		}

		public String of(@Nullable BigDecimal rate) {
			return Briefings.rate(rate);
		}

	}

}
