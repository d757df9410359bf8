package org.reformflow.initiative.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.process.VietnameseDates;

/**
 * What a description lacks before it may leave its authors (domain.md S0-25, S0-26; the
 * shares by NĐ 13/2012/NĐ-CP Art. 5.3).
 */
public final class Completeness {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private final Campaign campaign;

	private final Description description;

	private final List<SectionProblem> problems = new ArrayList<>();

	private Completeness(Campaign campaign, Description description) {
		this.campaign = campaign;
		this.description = description;
	}

	/** All problems, in the order of the form; none when it is complete. */
	public static List<SectionProblem> problems(Campaign campaign, Description description) {
		Completeness check = new Completeness(campaign, description);
		check.field();
		check.period();
		check.authors();
		check.texts();
		return check.problems;
	}

	private void field() {
		if (!this.campaign.areas().contains(this.description.area())) {
			add(Section.FIELD, "đợt này không nhận nội dung “" + this.description.area().label()
					+ "”; hãy chọn một nội dung trong danh sách");
		}
		require(Section.FIELD, this.description.field(), "chưa ghi lĩnh vực áp dụng");
	}

	private void period() {
		LocalDate from = this.description.appliedFrom();
		LocalDate to = this.description.appliedTo();
		if (from == null || to == null) {
			add(Section.PERIOD, "thiếu ngày bắt đầu hoặc ngày kết thúc; hãy chọn cả hai");
		}
		else if (to.isBefore(from)) {
			add(Section.PERIOD, "ngày kết thúc đứng trước ngày bắt đầu; hãy sửa lại một trong hai ngày");
		}
		else if (to.isBefore(this.campaign.periodFrom()) || from.isAfter(this.campaign.periodTo())) {
			add(Section.PERIOD,
					"nằm ngoài thời gian của đợt (%s đến %s); hãy kiểm tra hai ngày".formatted(
							VietnameseDates.words(this.campaign.periodFrom()),
							VietnameseDates.words(this.campaign.periodTo())));
		}
	}

	private void authors() {
		List<Author> authors = this.description.authors();
		if (authors.isEmpty()) {
			add(Section.AUTHORS, "chưa có tác giả nào; hãy thêm ít nhất một tác giả");
			return;
		}
		if (authors.stream().anyMatch((author) -> author.name().isBlank())) {
			add(Section.AUTHORS, "có tác giả chưa có họ tên; hãy chọn người hoặc nhập họ tên");
		}
		Set<String> seen = new HashSet<>();
		authors.stream()
			.filter((author) -> author.person() != null && !seen.add(author.person()))
			.map(Author::name)
			.distinct()
			.forEach((name) -> add(Section.AUTHORS, name + " được ghi hai lần; hãy bỏ một dòng"));
		shares(authors);
	}

	private void shares(List<Author> authors) {
		if (authors.stream().anyMatch((author) -> author.share() == null || author.share().signum() <= 0)) {
			add(Section.AUTHORS, "mỗi tác giả phải có tỷ lệ đóng góp lớn hơn 0");
			return;
		}
		BigDecimal sum = authors.stream()
			.map(Author::share)
			.map(Objects::requireNonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(WHOLE) != 0) {
			add(Section.AUTHORS,
					"tổng tỷ lệ đóng góp là %s%%, phải đúng 100%%; hãy chia lại (ba người bằng nhau: 33,34 + 33,33 + 33,33)"
						.formatted(DescriptionTexts.number(sum)));
		}
	}

	private void texts() {
		require(Section.REASON, this.description.reason(), "chưa có nội dung");
		require(Section.SCOPE, this.description.scope(), "chưa có nội dung");
		require(Section.PURPOSE, this.description.purpose(), "chưa có nội dung");
		require(Section.KNOWN, this.description.knownSolution(), "chưa mô tả giải pháp đã biết (cách làm trước đây)");
		solutions();
		require(Section.NOVELTY, this.description.novelty(), "chưa có nội dung");
		require(Section.APPLICABILITY, this.description.applicability(), "chưa có nội dung");
		effects();
		require(Section.CONCLUSION, this.description.lessons(), "chưa ghi bài học kinh nghiệm");
		if (!this.description.commitment()) {
			add(Section.COMMITMENT, "các tác giả chưa cam kết; hãy đọc rồi đánh dấu ô cam kết");
		}
	}

	private void solutions() {
		List<Solution> solutions = this.description.solutions();
		if (solutions.isEmpty()) {
			add(Section.SOLUTIONS, "chưa có giải pháp nào; hãy thêm ít nhất một giải pháp");
		}
		for (int i = 0; i < solutions.size(); i++) {
			require(Section.SOLUTIONS, solutions.get(i).content(), "giải pháp %d chưa có nội dung".formatted(i + 1));
			require(Section.SOLUTIONS, solutions.get(i).advantages(), "giải pháp %d chưa ghi ưu điểm".formatted(i + 1));
		}
	}

	private void effects() {
		if (this.description.effects().stream().noneMatch(Completeness::isProven)) {
			add(Section.EFFECTS,
					"cần ít nhất một hiệu quả có số liệu; hãy ghi chỉ số, số trước và số sau khi áp dụng của hiệu quả đó");
		}
	}

	/** With figures before and after, as the form asks for. */
	private static boolean isProven(Effect effect) {
		return has(effect.indicator()) && hasFigure(effect.before()) && hasFigure(effect.after());
	}

	private static boolean hasFigure(@Nullable String text) {
		return text != null && text.chars().anyMatch(Character::isDigit);
	}

	private void require(Section section, @Nullable String text, String problem) {
		if (!has(text)) {
			add(section, problem + "; hãy bổ sung");
		}
	}

	private static boolean has(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	private void add(Section section, String problem) {
		this.problems.add(new SectionProblem(section, problem));
	}

}
