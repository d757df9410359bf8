package org.reformflow.initiative.application;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;

/**
 * The contents of the official form "Bản mô tả sáng kiến" (domain.md S0-25), section by
 * section, and the data that the law asks for beyond it (S0-27). Drafts may leave out
 * anything but title and area.
 *
 * @param governingBody cơ quan chủ quản, of the cover
 * @param workplace cơ quan làm việc của tác giả, of the cover
 * @param field lĩnh vực áp dụng, in the author's words
 * @param appliedFrom thời gian áp dụng từ ngày
 * @param authors the author first, then co-authors
 * @param reason B: lý do chọn
 * @param scope B: phạm vi và đối tượng
 * @param purpose B: mục đích
 * @param knownSolution C.I: the known solution
 * @param knownAdvantages C.I: its advantages
 * @param knownDrawbacks C.I: its drawbacks
 * @param knownCauses C.I: their causes
 * @param solutions C.II.1
 * @param novelty C.II.2
 * @param applicability C.II.3: phạm vi ảnh hưởng, khả năng áp dụng
 * @param effects C.II.4
 * @param lessons D: bài học
 * @param proposals D: kiến nghị
 * @param commitment whether the authors commit themselves not to copy
 * @param investor chủ đầu tư tạo ra sáng kiến
 * @param firstAppliedOn ngày áp dụng lần đầu
 * @param confidential thông tin cần bảo mật
 * @param preconditions điều kiện cần thiết để áp dụng
 * @param participants who took part in the first application, one a line
 */
public record Description(String title, ReformArea area, @Nullable String governingBody, @Nullable String workplace,
		@Nullable String field, @Nullable LocalDate appliedFrom, @Nullable LocalDate appliedTo, List<Author> authors,
		@Nullable String reason, @Nullable String scope, @Nullable String purpose, @Nullable String knownSolution,
		@Nullable String knownAdvantages, @Nullable String knownDrawbacks, @Nullable String knownCauses,
		List<Solution> solutions, @Nullable String novelty, @Nullable String applicability, List<Effect> effects,
		@Nullable String lessons, @Nullable String proposals, boolean commitment, @Nullable String investor,
		@Nullable LocalDate firstAppliedOn, @Nullable String confidential, @Nullable String preconditions,
		@Nullable String participants) {

	public Description {
		authors = List.copyOf(authors);
		solutions = List.copyOf(solutions);
		effects = List.copyOf(effects);
	}

	/** A new draft. */
	public static Description of(String title, ReformArea area, List<Author> authors) {
		return new Description(title, area, null, null, null, null, null, authors, null, null, null, null, null, null,
				null, List.of(), null, null, List.of(), null, null, false, null, null, null, null, null);
	}

}
