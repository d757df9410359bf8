package org.reformflow.initiative.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseDates;

/** A description as people read it. */
public final class DescriptionTexts {

	private DescriptionTexts() {
	}

	/**
	 * The sections that have contents, in the order of the form: maps with {@code title}
	 * and {@code text}, for {@code html} components that loop over them.
	 */
	public static List<Map<String, String>> sections(Description description) {
		List<Map<String, String>> sections = new ArrayList<>();
		of(description).forEach((section, text) -> {
			if (!text.isBlank()) {
				sections.add(Map.of("title", section.heading(), "text", text));
			}
		});
		return sections;
	}

	/** All sections, in order, with what they say; blank where they say nothing. */
	public static Map<Section, String> of(Description of) {
		Map<Section, String> texts = new LinkedHashMap<>();
		texts.put(Section.COVER, lines(of.governingBody(), of.workplace()));
		texts.put(Section.TITLE, of.title());
		texts.put(Section.FIELD, lines(of.area().label(), of.field()));
		texts.put(Section.PERIOD, period(of));
		texts.put(Section.AUTHORS,
				of.authors().stream().map(DescriptionTexts::author).collect(Collectors.joining("\n")));
		texts.put(Section.REASON, lines(of.reason()));
		texts.put(Section.SCOPE, lines(of.scope()));
		texts.put(Section.PURPOSE, lines(of.purpose()));
		texts.put(Section.KNOWN, lines(of.knownSolution(), named("Ưu điểm", of.knownAdvantages()),
				named("Nhược điểm", of.knownDrawbacks()), named("Nguyên nhân", of.knownCauses())));
		texts.put(Section.SOLUTIONS, solutions(of.solutions()));
		texts.put(Section.NOVELTY, lines(of.novelty()));
		texts.put(Section.APPLICABILITY, lines(of.applicability()));
		texts.put(Section.EFFECTS,
				of.effects().stream().map(DescriptionTexts::effect).collect(Collectors.joining("\n")));
		texts.put(Section.CONCLUSION,
				lines(named("Bài học kinh nghiệm", of.lessons()), named("Kiến nghị", of.proposals())));
		texts.put(Section.COMMITMENT, of.commitment() ? "Đã cam kết." : "");
		texts.put(Section.LEGAL,
				lines(named("Chủ đầu tư tạo ra sáng kiến", of.investor()),
						named("Ngày áp dụng lần đầu", date(of.firstAppliedOn())),
						named("Thông tin cần bảo mật", of.confidential()),
						named("Điều kiện cần thiết để áp dụng", of.preconditions()),
						named("Người tham gia áp dụng lần đầu", of.participants())));
		return texts;
	}

	private static String period(Description of) {
		if (of.appliedFrom() == null && of.appliedTo() == null) {
			return "";
		}
		return "Từ ngày " + Objects.requireNonNullElse(date(of.appliedFrom()), "…") + " đến ngày "
				+ Objects.requireNonNullElse(date(of.appliedTo()), "…");
	}

	private static String author(Author author) {
		String share = (author.share() != null) ? "đóng góp " + number(author.share()) + "%" : null;
		return Stream
			.of(author.name(), (author.birth() != null) ? "sinh " + author.birth() : null, author.qualification(),
					author.position(), author.workplace(), (author.phone() != null) ? "ĐT " + author.phone() : null,
					share)
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(", "));
	}

	private static String solutions(List<Solution> solutions) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < solutions.size(); i++) {
			Solution solution = solutions.get(i);
			text.append((i > 0) ? "\n" : "")
				.append(lines(named("Giải pháp " + (i + 1), solution.content()),
						named("Ưu điểm", solution.advantages()), named("Nhược điểm", solution.drawbacks())));
		}
		return text.toString();
	}

	private static String effect(Effect effect) {
		return lines(effect.kind().label() + ": " + Objects.requireNonNullElse(effect.indicator(), "")
				+ ((effect.before() != null || effect.after() != null)
						? " – trước " + Objects.requireNonNullElse(effect.before(), "…") + ", sau "
								+ Objects.requireNonNullElse(effect.after(), "…")
						: ""),
				effect.explanation());
	}

	private static @Nullable String named(String name, @Nullable String text) {
		return (text == null || text.isBlank()) ? null : name + ": " + text;
	}

	private static String lines(@Nullable String... texts) {
		return Stream.of(texts).filter((text) -> text != null && !text.isBlank()).collect(Collectors.joining("\n"));
	}

	private static @Nullable String date(@Nullable LocalDate date) {
		return (date != null) ? VietnameseDates.words(date) : null;
	}

	/** With a decimal comma and no needless zeros. */
	public static String number(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString().replace('.', ',');
	}

}
