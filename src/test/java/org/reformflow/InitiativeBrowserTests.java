package org.reformflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.reformflow.document.WordTemplate;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.word.WordForm;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.council.CouncilStory;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Initiatives in a real browser: required in CI, else where Chromium is found.
 */
class InitiativeBrowserTests extends BrowserTest {

	private static final String AUTHOR = "chuyenvien.qlkh";

	private static final String DRAFT = "Soạn bản mô tả";

	private static final String SCORE = "Chấm điểm hồ sơ";

	/** With the star of a required field. */
	private static final Pattern POINTS = Pattern.compile("^Điểm\\*?$");

	@Autowired
	private InitiativeStory story;

	@Autowired
	private Applications applications;

	@Autowired
	private CouncilStory council;

	@Autowired
	private WordForm form;

	@Autowired
	private Clock clock;

	@Test
	void submitsAnApplicationSectionBySectionAndItsUnitConfirms() {
		Campaign campaign = campaign();
		String title = "Sổ nhiệm vụ dùng chung";
		begin(campaign, title);
		try (Tasklist author = as(AUTHOR)) {
			author.open("Việc của tôi", DRAFT, campaign.title())
				.picture("sang-kien-02-ban-nhap")
				.fill("Cơ quan chủ quản", "Ủy ban nhân dân tỉnh")
				.fill("Lĩnh vực áp dụng cụ thể", "Quản lý nhiệm vụ khoa học")
				.fill("1. Lý do chọn sáng kiến", "Theo dõi bằng sổ giấy:\n- chậm\n- hay sót “việc” & <hạn>")
				.send();
		}
		try (Tasklist author = as(AUTHOR)) {
			author.open("Việc của tôi", DRAFT, campaign.title());
			assertThat(author.form().getByLabel("1. Lý do chọn sáng kiến"))
				.hasValue("Theo dõi bằng sổ giấy:\n- chậm\n- hay sót “việc” & <hạn>");
			author.choose("Trình đơn vị xác nhận").sendRefused("C.II.1 Nội dung các giải pháp mới");
			author.fill("3. Áp dụng từ ngày", day(-60))
				.press("3. Áp dụng từ ngày", "Tab")
				.fill("Đến ngày", day(0))
				.press("Đến ngày", "Tab")
				.fill("2. Phạm vi và đối tượng", "Các phòng, đơn vị")
				.fill("3. Mục đích", "Không sót việc")
				.fill("Mô tả giải pháp đã biết", "Sổ giấy")
				.fill("Nội dung giải pháp", "Sổ dùng chung trên mạng nội bộ")
				.fill("2. Tính mới, tính sáng tạo", "Lần đầu trong tỉnh")
				.fill("3. Phạm vi ảnh hưởng, khả năng áp dụng", "Mọi đơn vị")
				.fill("Chỉ số", "Thời gian xử lý")
				.fill("Trước khi áp dụng", "15 ngày")
				.fill("Sau khi áp dụng", "9 ngày")
				.fill("Bài học kinh nghiệm", "Người đứng đầu dùng hằng ngày")
				.picture("sang-kien-03-cac-muc");
			author.form().getByLabel("Ưu điểm").last().fill("Mọi người thấy cùng một bản");
			author.select("Loại hiệu quả", List.of("Hiệu quả kinh tế"));
			author.form().getByLabel("Tôi (chúng tôi) cam kết").check();
			author.choose("Trình đơn vị xác nhận").picture("sang-kien-04-trinh").send();
		}
		assertThat(application(campaign).state()).isEqualTo(ApplicationState.CONFIRMING);
		try (Tasklist head = as("truongphong.qlkh")) {
			head.open("Việc của đơn vị", "Xác nhận của đơn vị", campaign.title());
			assertThat(head.form()).containsText("hay sót “việc” & <hạn>");
			head.choose("Xác nhận: đơn vị đã áp dụng").picture("sang-kien-05-xac-nhan").send();
		}
		assertThat(application(campaign).state()).isEqualTo(ApplicationState.SUBMITTED);
		assertThat(this.applications.description(application(campaign).id()).solutions()).singleElement()
			.satisfies((solution) -> assertThat(solution.advantages()).isEqualTo("Mọi người thấy cùng một bản"));
	}

	@Test
	void loadsADraftThatWasWrittenInWord() {
		Campaign campaign = campaign();
		begin(campaign, "Soạn bằng Word");
		byte[] filled = this.form.write("so-khcn", this.story.completeBy("Soạn bằng Word", AUTHOR, "giamdoc"));
		try (Tasklist author = as(AUTHOR)) {
			author.open("Việc của tôi", DRAFT, campaign.title());
			author.page().locator(".rf-word-button").click();
			Locator dialog = author.page().locator("dialog.rf-word");
			assertThat(dialog).containsText("Tải mẫu trống");
			author.picture("sang-kien-06-mau-word");
			dialog.locator("input[type=file]")
				.setInputFiles(new FilePayload("ban-mo-ta.docx", WordTemplate.MEDIA_TYPE, filled));
			assertThat(dialog).containsText("Đọc được tất cả các mục.");
			assertThat(dialog).containsText("Lần đầu tiên gắn nhắc việc");
			author.picture("sang-kien-07-xem-truoc");
			dialog.getByText("Nạp vào bản nháp").click();
			assertThat(author.form().getByLabel("2. Tính mới, tính sáng tạo"))
				.hasValue("Lần đầu tiên gắn nhắc việc với hồ sơ nhiệm vụ trong tỉnh.");
			assertThat(author.form().getByLabel("Nội dung giải pháp")).hasCount(2);
			author.choose("Trình đơn vị xác nhận").send();
		}
		assertThat(application(campaign).state()).isEqualTo(ApplicationState.CONFIRMING);
		assertThat(this.applications.authorPersons(application(campaign).id())).containsExactly(AUTHOR, "giamdoc");
	}

	@Test
	void twoMembersScoreWithoutSeeingEachOther() {
		Campaign campaign = campaign();
		String application = this.story.handedIn(campaign.id(), AUTHOR, "Chấm độc lập");
		this.council.startScoring(application);
		try (Tasklist first = as("hoidong4")) {
			first.open("Việc của tôi", SCORE, campaign.title()).choose("Chấm điểm");
			score(first, "8", "Nhận xét riêng của ủy viên bốn").picture("sang-kien-08-cham-diem").send();
		}
		try (Tasklist second = as("hoidong5")) {
			second.open("Việc của tôi", SCORE, campaign.title()).choose("Chấm điểm");
			assertThat(second.form().getByLabel(POINTS).first()).hasValue("");
			assertThat(second.page().locator("body")).not().containsText("ủy viên bốn");
			score(second, "5", "Nhận xét riêng của ủy viên năm").send();
			assertThat(second.page().locator("body")).not().containsText("ủy viên bốn");
		}
		assertThat(this.council.sheets(application)).containsEntry("hoidong4", 3).containsEntry("hoidong5", 3);
	}

	private static Tasklist score(Tasklist member, String points, String remark) {
		assertThat(member.form().getByLabel(POINTS)).hasCount(3);
		member.form().getByLabel(POINTS).all().forEach((field) -> field.fill(points));
		return member.fill("Nhận xét chung", remark);
	}

	private void begin(Campaign campaign, String title) {
		try (Tasklist author = as(AUTHOR)) {
			author.start("Nộp sáng kiến")
				.select("Đợt sáng kiến", List.of(campaign.title()))
				.fill("Tên sáng kiến", title)
				.select("Nội dung cải cách hành chính", List.of("Chính phủ điện tử"))
				.picture("sang-kien-01-mo-ban-nhap")
				.send();
		}
	}

	private Campaign campaign() {
		return this.story.campaign("Đợt sáng kiến " + System.nanoTime(), LocalDate.now(this.clock).plusDays(30));
	}

	private Application application(Campaign campaign) {
		return this.applications.ofCampaign(campaign.id()).get(0);
	}

	private String day(int fromToday) {
		return DateTimeFormatter.ofPattern("d/M/uuuu").format(LocalDate.now(this.clock).plusDays(fromToday));
	}

}
