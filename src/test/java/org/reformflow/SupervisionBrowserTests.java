package org.reformflow;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The board of progress in a real browser, in Cockpit and on its own page. */
class SupervisionBrowserTests extends BrowserTest {

	private static final String COCKPIT = "/camunda/app/cockpit/default/#/dashboard";

	private static final String OTHER_UNIT = "Trung tâm Ứng dụng";

	@Autowired
	private Stories stories;

	@BeforeEach
	void twoUnitsAreLate() {
		this.stories.runningDossier("trung-tam-ung-dung", "2026-01-05");
		this.stories.runningUntil("quan-ly-khoa-hoc", "Rà soát đề tài khoa học cấp tỉnh", "2026-02-27");
	}

	@Test
	void opensTheListBehindANumberAndTheInstanceBehindARow() {
		try (SignedIn supervisor = visitor("giamsat")) {
			Locator board = open(supervisor, COCKPIT);
			supervisor.accessible(".rf-board").picture("14-tien-do");
			Locator number = button(board, "^Quá hạn, " + OTHER_UNIT);
			number.focus();
			number.press("Enter");
			Locator heading = board.getByRole(AriaRole.HEADING,
					new Locator.GetByRoleOptions().setName(Pattern.compile("^Quá hạn: " + OTHER_UNIT)));
			assertThat(heading).isFocused();
			Locator row = rows(board)
				.filter(new Locator.FilterOptions().setHasText("Cấp lại giấy phép tiến hành công việc bức xạ"))
				.filter(new Locator.FilterOptions().setHasText("05/01/2026"))
				.first();
			assertThat(row).isVisible();
			supervisor.accessible(".rf-dialog").picture("19-tien-do-danh-sach");

			supervisor.page().keyboard().press("Escape");
			assertThat(heading).isHidden();
			assertThat(number).isFocused();

			number.press("Enter");
			row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mở")).press("Enter");
			supervisor.page().waitForURL(Pattern.compile("#/process-instance/.*"));
		}
	}

	@Test
	void showsAHeadOnlyTheOwnUnit() {
		try (SignedIn head = visitor("truongphong.qlkh")) {
			Locator board = open(head, "/supervision");
			assertThat(board).containsText("Đơn vị: Phòng Quản lý Khoa học");
			assertThat(board).not().containsText(OTHER_UNIT);
			assertThat(board.getByLabel("Đơn vị", new Locator.GetByLabelOptions().setExact(true))).isHidden();
			head.accessible(".rf-board").picture("15-tien-do-don-vi");
			button(board, "^Đang mở").click();
			assertThat(rows(board).filter(new Locator.FilterOptions().setHasText("Rà soát đề tài")).first())
				.isVisible();
			assertThat(rows(board).filter(new Locator.FilterOptions().setHasText(OTHER_UNIT))).hasCount(0);
			assertThat(board.locator(".rf-dialog a")).hasCount(0);
		}
	}

	@Test
	void keepsTheFiltersInTheAddress() {
		try (SignedIn chief = visitor("chanhvanphong")) {
			Page page = chief.page();
			Locator board = open(chief, "/supervision");
			Locator unit = board.getByLabel("Đơn vị", new Locator.GetByLabelOptions().setExact(true));
			unit.selectOption("quan-ly-khoa-hoc");
			page.waitForURL(Pattern.compile(".*unit=quan-ly-khoa-hoc.*"));
			assertThat(button(board, "^Quá hạn, " + OTHER_UNIT)).hasCount(0);
			page.reload();
			assertThat(unit).hasValue("quan-ly-khoa-hoc");
			assertThat(button(board, "^Quá hạn, Phòng Quản lý Khoa học")).isVisible();
			assertThat(button(board, "^Quá hạn, " + OTHER_UNIT)).hasCount(0);
			page.goBack();
			assertThat(unit).hasValue("");
			assertThat(button(board, "^Quá hạn, " + OTHER_UNIT)).isVisible();
		}
	}

	@Test
	void saysWhatToDoWhereThereIsNothing() {
		try (SignedIn supervisor = visitor("giamsat")) {
			Locator board = region(
					supervisor.visit("/supervision?from=2001-01-01&to=2001-01-31&officer=nobody").page());
			assertThat(board).containsText("Không có nhiệm vụ nào theo bộ lọc này. Hãy đổi kỳ hoặc bấm Xóa lọc.");
			assertThat(board.locator(".rf-groups")).hasCount(0);
			supervisor.accessible(".rf-board").picture("16-tien-do-trong");
			button(board, "^Xóa lọc").press("Enter");
			assertThat(button(board, "^Quá hạn, " + OTHER_UNIT)).isVisible();
			assertThat(supervisor.page()).hasURL(Pattern.compile(".*/supervision$"));
		}
	}

	@Test
	void fitsNarrowScreensAndLargeText() {
		try (SignedIn supervisor = visitor("giamsat")) {
			supervisor.page().setViewportSize(400, 860);
			open(supervisor, "/supervision");
			assertFits(supervisor, "17-tien-do-hep");
			// 200 % of 1440 by 900
			supervisor.page().setViewportSize(720, 450);
			open(supervisor, "/supervision");
			assertFits(supervisor, "18-tien-do-200");
		}
	}

	private static Locator open(SignedIn person, String path) {
		Page page = person.page();
		page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		Locator board = region(person.visit(path).page());
		assertThat(board.locator(".rf-chart canvas")).hasCount(2);
		board.evaluate("(node) => node.scrollIntoView()");
		return board;
	}

	private static Locator region(Page page) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Tiến độ thực hiện nhiệm vụ"));
	}

	private static Locator button(Locator board, String name) {
		return board.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
	}

	private static Locator rows(Locator board) {
		return board.locator(".rf-dialog tbody tr");
	}

	private static void assertFits(SignedIn person, String picture) {
		Assertions
			.assertThat(person.page()
				.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.isEqualTo(true);
		person.accessible(".rf-board").picture(picture);
	}

}
