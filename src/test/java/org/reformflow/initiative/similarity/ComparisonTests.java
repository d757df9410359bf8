package org.reformflow.initiative.similarity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.initiative.similarity.LabelledTexts.Labelled;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private static final String SENTENCE = "Hồ sơ nào chuyển trạng thái thì hệ thống tự soạn tin nhắn ngắn"
			+ " gửi tới số điện thoại đã đăng ký của người nộp.";

	/** Prints precision and recall of the whole check: bands first, then words. */
	@Test
	void findsWhatWasCopiedAndNothingElse() throws IOException {
		LabelledTexts texts = LabelledTexts.read();
		int right = 0;
		int wrong = 0;
		int missed = 0;
		Map<String, List<String>> byKind = new TreeMap<>();
		for (Labelled later : texts.later()) {
			Set<Long> bands = Sketch.bands(later.text());
			for (Labelled original : texts.originals()) {
				boolean candidate = Sketch.bands(original.text()).stream().anyMatch(bands::contains);
				Resemblance resemblance = new Comparison(later.text(), original.text()).resemblance(original.id());
				boolean found = candidate && resemblance.isNotable();
				boolean copied = original.id().equals(later.of());
				right += (found && copied) ? 1 : 0;
				wrong += (found && !copied) ? 1 : 0;
				missed += (!found && copied) ? 1 : 0;
				if (copied || found) {
					byKind.computeIfAbsent(later.kind(), (kind) -> new ArrayList<>())
						.add("%s %s %.2f%s".formatted(later.id(), found ? "found" : "MISSED", resemblance.share(),
								candidate ? "" : " (no band)"));
				}
			}
		}
		double precision = (double) right / (right + wrong);
		double recall = (double) right / (right + missed);
		byKind.forEach((kind, lines) -> System.out.println(kind + ": " + lines));
		System.out.printf("Duplicate check on %d labelled texts: precision %.3f, recall %.3f (%d of %d)%n",
				texts.all().size(), precision, recall, right, right + missed);
		assertThat(precision).isGreaterThanOrEqualTo(0.95);
		assertThat(recall).isGreaterThanOrEqualTo(0.9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "copy-do-luong-cho", "plain-mot-cua-sms", "upper-dao-tao-noi-bo", "moved-khao-sat-qr" })
	void diacriticsCaseAndOrderDoNotMatter(String id) throws IOException {
		LabelledTexts texts = LabelledTexts.read();
		Labelled later = texts.all().stream().filter((text) -> text.id().equals(id)).findFirst().orElseThrow();

		assertThat(new Comparison(later.text(), texts.get(later.of())).resemblance("x").share()).isGreaterThan(0.9);
	}

	@Test
	void showsThePassageOnBothSides() {
		Text mine = text("Chúng tôi làm khác hẳn mọi nơi. " + SENTENCE + " Kết quả rất tốt.");
		Text theirs = text("Năm trước có cách này. " + Folding.fold(SENTENCE).toUpperCase());

		List<Passage> passages = new Comparison(mine, theirs).resemblance("x").passages();

		assertThat(passages).singleElement().satisfies((passage) -> {
			assertThat(passage.words()).isEqualTo(25);
			assertThat(passage.mine().text()).isEqualTo(SENTENCE.substring(0, SENTENCE.length() - 1));
			assertThat(passage.mine().start()).isEqualTo(32);
			assertThat(passage.theirs().text()).startsWith("HO SO NAO CHUYEN").endsWith("NGUOI NOP");
			assertThat(mine.excerpt(Section.SOLUTION, passage.mine().start(), passage.mine().end()))
				.isEqualTo(passage.mine().text());
		});
	}

	@Test
	void exchangedWordsDoNotBreakAPassage() {
		Text mine = text(SENTENCE);
		Text theirs = text(SENTENCE.replace("hệ thống", "phần mềm").replace("đăng ký", "khai báo"));

		Resemblance resemblance = new Comparison(mine, theirs).resemblance("x");

		assertThat(resemblance.passages()).hasSize(1);
		assertThat(resemblance.share()).isBetween(0.6, 0.9);
	}

	@Test
	void copiedTextIsFoundInAnotherSection() {
		Text mine = Text.of(Map.of(Section.NOVELTY, SENTENCE));
		Text theirs = Text.of(Map.of(Section.KNOWN, SENTENCE));

		assertThat(new Comparison(mine, theirs).resemblance("x").passages()).singleElement()
			.satisfies((passage) -> assertThat(passage.theirs().section()).isEqualTo(Section.KNOWN));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Căn cứ Luật Công nghệ thông tin năm 2006, cơ quan thực hiện như sau.",
			"Theo khoản 2 Điều 7 Nghị định số 13/2012/NĐ-CP: “Cơ sở có trách nhiệm xem xét. Công nhận sáng kiến trong ba tháng.”",
			"theo dieu 6 thong tu 18/2013/TT-BKHCN thi co so xem xet don trong mot thang",
			"Bản mô tả sáng kiến\nTên sáng kiến\nTính mới, tính sáng tạo",
			"Tôi cam kết không sao chép hoặc vi phạm bản quyền." })
	void lawsAndTheFormItselfDoNotCount(String words) {
		assertThat(text(words).words()).isEmpty();
	}

	@Test
	void anUnclosedQuotationHidesLittle() {
		Text text = text("Theo Điều 3 Nghị định số 13/2012/NĐ-CP: “" + (SENTENCE + "\n").repeat(30));

		assertThat(text.words()).hasSizeGreaterThan(18 * 25);
	}

	@Test
	void aMentionedLawHidesNoCopy() {
		String words = SENTENCE.replace("của người nộp", "của người nộp theo Nghị định số 61/2018/NĐ-CP");

		assertThat(new Comparison(text(words), text(SENTENCE)).resemblance("x").isNotable()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   \n\n", "a b c", "😀😀😀", "“ “ “", "1.2.3", "..... . . .", "........" })
	void oddTextsResembleNothing(String odd) {
		assertThat(new Comparison(text(odd), text(SENTENCE)).resemblance("x").share()).isZero();
		assertThat(Sketch.bands(text(odd))).isEmpty();
	}

	@Test
	void aLongTextOfTheSameWordIsComparedQuickly() {
		Text same = text("lặp ".repeat(20_000));

		assertThat(new Comparison(same, same).resemblance("x").share()).isEqualTo(1);
	}

	private static Text text(String words) {
		return Text.of(Map.of(Section.SOLUTION, words));
	}

}
