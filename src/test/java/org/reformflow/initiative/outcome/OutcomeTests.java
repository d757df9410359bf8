package org.reformflow.initiative.outcome;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ApplicationEvent;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Certificates and letters, opened again. */
@ProductTest
class OutcomeTests {

	private static final String WRITER = "chuyenvien.qlkh";

	private static final String COAUTHOR = "chuyenvien.qlcn";

	@Autowired
	private InitiativeStory initiatives;

	@Autowired
	private OutcomeStory story;

	@Autowired
	private Applications applications;

	@Autowired
	private CertificateTable certificates;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void itIsTheFifthOfJanuary() {
		this.clock.stopAt("2026-01-05T09:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void everyAuthorGetsACertificateWithNumberAndShare() {
		String id = this.story.recognised(this.initiatives.campaign(), WRITER,
				description("Sổ nhiệm vụ <dùng chung> & nhắc việc", "66.50", "33.50"));

		List<Certificate> issued = this.certificates.ofApplication(id);
		assertThat(issued).extracting(Certificate::author)
			.containsExactly("Nguyễn Thị <Ánh> & Bá", "Chuyên viên phòng Quản lý Công nghệ");
		assertThat(issued.get(1).number()).isEqualTo(issued.get(0).number() + 1);
		assertThat(this.story.files(id)).hasSize(2);
		assertThat(this.story.text(file(id, issued.get(0)))).containsIgnoringCase("Giấy chứng nhận sáng kiến")
			.contains("Số: %02d/2026/GCN-SK".formatted(issued.get(0).number()))
			.contains("ngày 05 tháng 01 năm 2026")
			.contains("Ông/Bà: Nguyễn Thị <Ánh> & Bá")
			.contains("Chức vụ, nơi công tác: Chuyên viên, Phòng Quản lý Khoa học")
			.contains("là tác giả (tỷ lệ đóng góp 66,5%) của sáng kiến:")
			.contains("Sổ nhiệm vụ <dùng chung> & nhắc việc")
			.contains("Các tác giả: Nguyễn Thị <Ánh> & Bá (66,5%), Chuyên viên phòng Quản lý Công nghệ (33,5%)")
			.contains("Chủ đầu tư tạo ra sáng kiến: Sở Khoa học và Công nghệ")
			.contains("Đơn vị áp dụng: Phòng Quản lý Khoa học")
			.contains("Lập sổ nhiệm vụ dùng chung trên mạng nội bộ")
			.contains("- Thời gian xử lý một hồ sơ: trước 15 ngày, sau 9 ngày;")
			.contains("- Tỷ lệ hồ sơ đúng hạn: trước 82%, sau 98%")
			.contains("Quyết định ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ")
			.contains("GIÁM ĐỐC")
			.contains("Giám đốc Sở")
			.doesNotContain("{{", "}}");
		assertThat(this.story.text(file(id, issued.get(1))))
			.contains("là đồng tác giả (tỷ lệ đóng góp 33,5%) của sáng kiến:")
			.contains("Ông/Bà: Chuyên viên phòng Quản lý Công nghệ");
	}

	@Test
	void authorsLearnThatTheyAreRecognisedAndWhereTheCertificateIs() {
		String id = this.story.recognised(this.initiatives.campaign(), WRITER, description("Trả kết quả", "50", "50"));

		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.RECOGNISED);
		assertThat(this.applications.history(id)).last()
			.extracting(ApplicationEvent::words)
			.asString()
			.startsWith("Giấy chứng nhận số ");
		for (String person : List.of(WRITER, COAUTHOR)) {
			assertThat(this.story.notices(id, person)).singleElement()
				.asString()
				.contains("Sáng kiến “Trả kết quả” được công nhận")
				.contains("/camunda/api/ext/evidence/files/" + this.certificates.ofApplication(id).get(0).fileId());
		}
		assertThat(this.people.instances("initiative-followup", id)).isOne();
	}

	@Test
	void doneAgainNothingIsIssuedTwice() {
		String id = this.story.recognised(this.initiatives.campaign(), WRITER, description("Một lần", "50", "50"));

		this.story.carryOut(id);

		assertThat(this.story.files(id)).hasSize(2);
		assertThat(this.story.notices(id, WRITER)).hasSize(1);
		assertThat(this.people.instances("initiative-followup", id)).isOne();
	}

	@Test
	void numbersBeginAnewEachYearAndRunOnWithinIt() {
		Campaign campaign = this.initiatives.campaign();
		this.clock.stopAt("2031-12-31T16:59");
		String last = this.story.recognised(campaign, WRITER, this.initiatives.completeBy("Cuối năm", WRITER));
		this.clock.stopAt("2032-01-02T08:00");
		String first = this.story.recognised(campaign, WRITER, this.initiatives.completeBy("Đầu năm", WRITER));
		String second = this.story.recognised(campaign, WRITER, this.initiatives.completeBy("Đầu năm 2", WRITER));

		assertThat(this.certificates.ofApplication(last)).extracting(Certificate::words).containsExactly("01/2031");
		assertThat(this.certificates.ofApplication(first)).extracting(Certificate::words).containsExactly("01/2032");
		assertThat(this.certificates.ofApplication(second)).extracting(Certificate::words).containsExactly("02/2032");
	}

	@Test
	void whoSignedTheDecisionSignsWhatFollowsFromIt() {
		String number = "%d/QĐ-SKHCN".formatted(this.clock.millis() % 100_000);
		String id = this.story.concluded(this.initiatives.campaign(), WRITER,
				this.initiatives.completeBy("Theo quyết định", WRITER), Outcome.RECOGNISED, "");
		this.story.decided(id, number, "phogiamdoc");
		this.story.carryOut(id);

		assertThat(this.story.text(id, "Giấy chứng nhận"))
			.contains("Công nhận theo Quyết định số " + number + " ngày 05 tháng 01 năm 2026 của Sở Khoa học")
			.contains("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC")
			.contains("Phó Giám đốc Sở");
	}

	@Test
	void aDirectorSignsNoCertificateForHimself() {
		String id = this.story.recognised(this.initiatives.campaign(), "giamdoc",
				this.initiatives.completeBy("Của Giám đốc", "giamdoc"));

		assertThat(this.story.text(id, "Giấy chứng nhận")).contains("KT. GIÁM ĐỐC").contains("Phó Giám đốc Sở");
	}

	@Test
	void aRefusalSaysWhyAndUntilWhenToAppeal() {
		String id = this.story.refused(this.initiatives.campaign(), WRITER, "Bảng tin <mới>",
				"Không mới & đã áp dụng\nở đơn vị khác");

		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.REFUSED);
		assertThat(this.story.text(id, "Thông báo không công nhận sáng kiến"))
			.contains("Kính gửi: Chuyên viên phòng Quản lý Khoa học")
			.contains("“Bảng tin <mới>”")
			.contains("Không mới & đã áp dụng\nở đơn vị khác")
			.contains("chậm nhất ngày 04 tháng 02 năm 2026")
			.contains("giấy biên nhận số ")
			.doesNotContain("{{", "}}");
		assertThat(this.story.notices(id, WRITER)).singleElement()
			.asString()
			.contains("Không công nhận")
			.contains("Không mới & đã áp dụng")
			.contains("chậm nhất ngày 04/02/2026");

		this.story.carryOut(id);

		assertThat(this.story.files(id)).hasSize(1);
		assertThat(this.story.notices(id, WRITER)).hasSize(1);
	}

	@Test
	void whatIsNotedIsToldSo() {
		String id = this.story.concluded(this.initiatives.campaign(), WRITER,
				this.initiatives.completeBy("Mã QR", WRITER), Outcome.NOTED, "Chưa được UBND tỉnh phê duyệt.");
		this.story.carryOut(id);

		assertThat(this.story.application(id).state()).isEqualTo(ApplicationState.NOTED);
		assertThat(this.story.text(id, "Thông báo ghi nhận sáng kiến")).contains("nên được ghi nhận")
			.contains("Chưa được UBND tỉnh phê duyệt.");
	}

	@Test
	void aVeryLongTitleStillFitsItsNotice() {
		String id = this.story.refused(this.initiatives.campaign(), WRITER, "Rất dài ".repeat(120).strip(), "Lý do");

		assertThat(this.story.notices(id, WRITER)).hasSize(1);
		assertThat(
				this.jdbc.sql("select subject from notice where business_key = ?").param(id).query(String.class).list())
			.allSatisfy((subject) -> assertThat(subject).startsWith("Kết quả xét sáng kiến: Không công nhận"));
	}

	private EvidenceFile file(String id, Certificate certificate) {
		return this.story.files(id)
			.stream()
			.filter((file) -> file.id().equals(certificate.fileId()))
			.findFirst()
			.orElseThrow();
	}

	private Description description(String title, String first, String second) {
		return this.initiatives.complete(title,
				List.of(new Author("Nguyễn Thị <Ánh> & Bá", null, "1985", "Thạc sĩ", "Chuyên viên",
						"Phòng Quản lý Khoa học", null, new BigDecimal(first)),
						new Author("Chuyên viên phòng Quản lý Công nghệ", COAUTHOR, "1990", null, null,
								"Phòng Quản lý Công nghệ", null, new BigDecimal(second))));
	}

}
