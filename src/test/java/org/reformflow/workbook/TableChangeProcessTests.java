package org.reformflow.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("table-change")
class TableChangeProcessTests {

	private static final String PROCESS = "table-change";

	private static final String DEPARTMENT = "so-khcn";

	private static final String OTHER = "so-noivu";

	private static final String KEY = "report-calendars";

	@Autowired
	private People people;

	@Autowired
	private Tables tables;

	@Autowired
	private TableUpdates updates;

	@Autowired
	private ChangeTable changes;

	@Autowired
	private TableChangeAccess access;

	@Autowired
	private EvidenceFiles files;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@AfterEach
	void bringTheShippedCalendarsBack() {
		this.periods.replaceCalendars(DEPARTMENT, "", "vanphong");
		this.periods.replaceCalendars(OTHER, "", "vanphong.snv");
	}

	@Test
	void aTableIsInForceOnceSomebodyElseApprovedIt() {
		ProcessInstance change = start("vanphong");
		String id = change.getBusinessKey();
		Task upload = this.people.task("vanphong", id, "Task_Upload");
		assertThat(this.people.form("vanphong", upload)).extractingByKey("table")
			.asString()
			.contains("Lịch báo cáo định kỳ", "/api/tables/report-calendars.xlsx");
		attach(DEPARTMENT, "vanphong", upload, renamed(DEPARTMENT, "Báo cáo hằng tháng"));

		send("vanphong", id);

		Task approve = this.people.task("chanhvanphong", id, "Task_Approve");
		VariableMap form = this.people.form("chanhvanphong", approve);
		assertThat(form).extractingByKey("changes").asString().contains("Sửa", "“Báo cáo hằng tháng”");
		assertThat(form).extractingByKey("table").asString().contains("Theo Quyết định số 1");
		assertThat(calendarName(DEPARTMENT)).isNotEqualTo("Báo cáo hằng tháng");
		decide("chanhvanphong", id, "return", "Thiếu căn cứ");
		Task again = this.people.task("vanphong", id, "Task_Upload");
		assertThat(this.people.form("vanphong", again)).extractingByKey("table")
			.asString()
			.contains("Thiếu căn cứ", "Chánh Văn phòng");
		attach(DEPARTMENT, "vanphong", again, renamed(DEPARTMENT, "Báo cáo tháng của Sở"));
		send("vanphong", id);
		decide("chanhvanphong", id, "approve");

		assertThat(this.people.hasEnded(change.getId())).isTrue();
		assertThat(calendarName(DEPARTMENT)).isEqualTo("Báo cáo tháng của Sở");
		assertThat(this.updates.get(id).state()).isEqualTo(ChangeState.APPLIED);
		assertThat(this.changes.logged(id)).isNotEmpty()
			.allSatisfy((line) -> assertThat(line.words()).contains("“Báo cáo tháng của Sở”"));
		assertThat(templatesSent(id)).containsExactlyInAnyOrder("table-submitted", "table-decided", "table-submitted",
				"table-decided");
		assertThat(this.people.startForm("vanphong", PROCESS)).contains("Các thay đổi gần đây");
	}

	@Test
	void bothMayGiveUp() {
		ProcessInstance first = start("vanphong");
		this.people.submit("vanphong", first.getBusinessKey(), "Task_Upload", Map.of("tableUpload", "cancel"));
		assertThat(this.people.hasEnded(first.getId())).isTrue();
		assertThat(this.updates.get(first.getBusinessKey()).state()).isEqualTo(ChangeState.CANCELLED);

		ProcessInstance second = submitted("Tên khác");
		assertThatThrownBy(() -> decide("chanhvanphong", second.getBusinessKey(), "cancel")).isInstanceOf(Refusal.class)
			.hasMessageContaining("lý do hủy");
		decide("chanhvanphong", second.getBusinessKey(), "cancel", "Không cần nữa");
		assertThat(this.people.hasEnded(second.getId())).isTrue();
		assertThat(calendarName(DEPARTMENT)).isNotEqualTo("Tên khác");
	}

	@Test
	void aFileIsCheckedWholeBeforeItIsSent() {
		String id = start("vanphong").getBusinessKey();
		Task upload = this.people.task("vanphong", id, "Task_Upload");
		assertThatThrownBy(() -> send("vanphong", id)).isInstanceOf(Refusal.class)
			.hasMessageContaining("Chưa có tệp nào");
		List<TableSheet> sheets = new ArrayList<>(this.tables.get(KEY).current(DEPARTMENT));
		sheets.set(0, changed(sheets.get(0), "from_day", "31/2/N"));
		attach(DEPARTMENT, "vanphong", upload, sheets);

		assertThatThrownBy(() -> send("vanphong", id)).isInstanceOf(Refusal.class)
			.hasMessageContaining("Trang “Kỳ báo cáo”, dòng 2, cột from_day")
			.hasMessageContaining("dòng 5, cột from_day")
			.hasMessageContaining("Hãy ghi như 14/6/N");

		attach(DEPARTMENT, "vanphong", upload, sheets);
		assertThatThrownBy(() -> send("vanphong", id)).hasMessageContaining("Có 2 tệp đính kèm");
	}

	@Test
	void aFileThatChangesNothingIsRefused() {
		String id = start("vanphong").getBusinessKey();
		attach(DEPARTMENT, "vanphong", this.people.task("vanphong", id, "Task_Upload"),
				this.tables.get(KEY).current(DEPARTMENT));
		assertThatThrownBy(() -> send("vanphong", id)).isInstanceOf(Refusal.class)
			.hasMessageContaining("giống hệt bảng hiện tại");
	}

	@Test
	void nobodyApprovesTheOwnFile() {
		String id = start("chanhvanphong").getBusinessKey();
		attach(DEPARTMENT, "chanhvanphong", this.people.task("chanhvanphong", id, "Task_Upload"),
				renamed(DEPARTMENT, "Của Chánh Văn phòng"));
		send("chanhvanphong", id);

		assertThat(this.people.task("chanhvanphong", id, "Task_Approve")).isNull();
		assertThatThrownBy(() -> this.updates.approve(id, "chanhvanphong")).isInstanceOf(Refusal.class)
			.hasMessageContaining("không tự duyệt");
		decide("giamdoc", id, "approve");
		assertThat(calendarName(DEPARTMENT)).isEqualTo("Của Chánh Văn phòng");
	}

	@Test
	void ofTwoAtOnceTheSecondHasToStartFromTheNewTable() {
		ProcessInstance first = submitted("Thứ nhất");
		ProcessInstance second = submitted("Thứ hai");
		decide("chanhvanphong", first.getBusinessKey(), "approve");

		assertThatThrownBy(() -> decide("chanhvanphong", second.getBusinessKey(), "approve"))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("Bảng đã được sửa bởi một thay đổi khác");
		assertThat(calendarName(DEPARTMENT)).isEqualTo("Thứ nhất");
		decide("chanhvanphong", second.getBusinessKey(), "return", "Sửa trên bảng mới");
		assertThat(this.people.task("vanphong", second.getBusinessKey(), "Task_Upload")).isNotNull();
	}

	@Test
	void departmentsChangeTheirOwnTablesOnly() {
		String id = start("vanphong.snv").getBusinessKey();
		attach(OTHER, "vanphong.snv", this.people.task("vanphong.snv", id, "Task_Upload"),
				renamed(OTHER, "Của Nội vụ"));
		send("vanphong.snv", id);

		assertThat(this.people.task("chanhvanphong", id, "Task_Approve")).isNull();
		assertThat(this.people.task("giamdoc", id, "Task_Approve")).isNull();
		assertThat(this.access.maySee("giamdoc", id, null)).isFalse();
		assertThat(this.access.maySee("chuyenvien.snv", id, null)).isFalse();
		assertThat(this.access.maySee("giamdoc.snv", id, null)).isTrue();
		decide("giamdoc.snv", id, "approve");
		assertThat(calendarName(OTHER)).isEqualTo("Của Nội vụ");
		assertThat(calendarName(DEPARTMENT)).isNotEqualTo("Của Nội vụ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlkh", "truongphong.qlkh", "giamdoc", "phantich" })
	void onlyTheOfficeStarts(String person) {
		assertThatThrownBy(() -> start(person)).isInstanceOf(AuthorizationException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "vanphong", "chanhvanphong", "giamdoc", "phantich" })
	void theTableInForceIsDownloaded(String person) {
		for (String key : List.of("indicators", KEY, "criteria-sets")) {
			ResponseEntity<byte[]> answer = get(person, key);
			assertThat(answer.getStatusCode().value()).isEqualTo(200);
			assertThat(answer.getHeaders().getContentType()).asString().startsWith(WorkbookWriter.MEDIA_TYPE);
			assertThat(answer.getBody()).startsWith('P', 'K');
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlkh", "truongphong.qlkh", "hoidong4", "chuyenvien.snv" })
	void othersDoNotLearnThatThereIsOne(String person) {
		assertThat(get(person, KEY).getStatusCode().value()).isEqualTo(404);
		assertThat(get("vanphong", "no-such").getStatusCode().value()).isEqualTo(404);
		assertThat(new TestRestTemplate().getForEntity(url(KEY), byte[].class).getStatusCode().value()).isEqualTo(401);
	}

	private ProcessInstance start(String person) {
		return this.people.start(person, PROCESS, Map.of("table_key", KEY));
	}

	private ProcessInstance submitted(String name) {
		ProcessInstance change = start("vanphong");
		attach(DEPARTMENT, "vanphong", this.people.task("vanphong", change.getBusinessKey(), "Task_Upload"),
				renamed(DEPARTMENT, name));
		send("vanphong", change.getBusinessKey());
		return change;
	}

	private void send(String person, String id) {
		this.people.submit(person, id, "Task_Upload", Map.of("tableUpload", "send", "note", "Theo Quyết định số 1"));
	}

	private void decide(String person, String id, String decision) {
		this.people.submit(person, id, "Task_Approve", Map.of("tableDecision", decision));
	}

	private void decide(String person, String id, String decision, String reason) {
		this.people.submit(person, id, "Task_Approve", Map.of("tableDecision", decision, "reason", reason));
	}

	/** The shipped calendar of months under another name. */
	private List<TableSheet> renamed(String department, String name) {
		TableSheet sheet = this.tables.get(KEY).current(department).get(0);
		return List.of(changed(sheet, "calendar_name", name));
	}

	/** All rows of the first calendar with another text. */
	private static TableSheet changed(TableSheet sheet, String column, String text) {
		String calendar = sheet.rows().get(0).cell("calendar");
		return new TableSheet(sheet.shape(), sheet.rows().stream().map((row) -> {
			Map<String, String> cells = new HashMap<>(row.cells());
			if (row.cell("calendar").equals(calendar)) {
				cells.put(column, text);
			}
			return new SheetRow("", cells);
		}).toList());
	}

	private String calendarName(String department) {
		return this.tables.get(KEY).current(department).get(0).rows().get(0).cell("calendar_name");
	}

	private void attach(String department, String person, Task task, List<TableSheet> sheets) {
		byte[] content = file(sheets);
		this.transactions.executeWithoutResult((status) -> this.files.keep(new MadeFile(department, businessKey(task),
				null, task.getId(), task.getName(), "Lịch.xlsx", WorkbookWriter.MEDIA_TYPE, person), content));
	}

	private String businessKey(Task task) {
		return this.jdbc.sql("select business_key_ from act_hi_procinst where proc_inst_id_ = ?")
			.param(task.getProcessInstanceId())
			.query(String.class)
			.single();
	}

	private List<String> templatesSent(String id) {
		return this.jdbc.sql("select template from notice where business_key = ? order by id")
			.param(id)
			.query(String.class)
			.list();
	}

	private static byte[] file(List<TableSheet> sheets) {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			workbook.table(sheets);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ResponseEntity<byte[]> get(String person, String key) {
		return new TestRestTemplate(person, "demo").getForEntity(url(key), byte[].class);
	}

	private String url(String key) {
		return "http://127.0.0.1:" + this.port + "/api/tables/" + key + ".xlsx";
	}

}
