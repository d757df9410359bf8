package org.reformflow.workbook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.reformflow.evidence.EvidenceFile;
import org.reformflow.process.Refusal;
import org.reformflow.workbook.TableChange.Decision;
import org.reformflow.workbook.TableChange.Upload;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of tables by files, from the upload to the decision of somebody else. */
@Component
@Transactional
class TableUpdates {

	private final ChangeTable changes;

	private final Tables tables;

	private final UploadedTables uploads;

	private final Clock clock;

	TableUpdates(ChangeTable changes, Tables tables, UploadedTables uploads, Clock clock) {
		this.changes = changes;
		this.tables = tables;
		this.uploads = uploads;
		this.clock = clock;
	}

	TableChange start(String department, String table, String by) {
		TableChange change = new TableChange(UUID.randomUUID().toString(), department, this.tables.get(table).key(),
				ChangeState.UPLOADING, by, now(), null, null);
		this.changes.insert(change);
		return change;
	}

	@Transactional(readOnly = true)
	TableChange get(String id) {
		return this.changes.find(id)
			.orElseThrow(() -> new Refusal("Không tìm thấy thay đổi này. Hãy mở lại từ danh sách việc."));
	}

	/** The newest changes of a department that came to an end. */
	@Transactional(readOnly = true)
	List<TableChange> ended(String department, int most) {
		return this.changes.ended(department, most);
	}

	/**
	 * Checks the file of a task whole and submits it.
	 * @throws Refusal naming everything that is wrong, or when nothing would change
	 */
	void submit(String id, String taskId, String note, String by) {
		TableChange change = get(id);
		EditableTable table = this.tables.get(change.table());
		EvidenceFile file = this.uploads.ofTask(taskId);
		List<TableSheet> sheets = this.uploads.read(file.id(), table);
		table.check(change.department(), sheets);
		List<TableSheet> current = table.current(change.department());
		if (RowChanges.between(current, sheets).isEmpty()) {
			throw new Refusal("Tệp giống hệt bảng hiện tại. Hãy sửa tệp rồi đính kèm lại, hoặc chọn hủy.");
		}
		this.changes.submit(id,
				new Upload(file.id(), file.name(), file.sha256(), Tables.digest(current), note, by, now()));
	}

	/** What a submitted file would change now, or what an applied one has changed. */
	@Transactional(readOnly = true)
	List<RowChange> changes(TableChange change) {
		if (change.state() == ChangeState.APPLIED) {
			return this.changes.logged(change.id());
		}
		EditableTable table = this.tables.get(change.table());
		return RowChanges.between(table.current(change.department()),
				this.uploads.read(upload(change).fileId(), table));
	}

	/**
	 * Puts the new table in place and logs what it changes.
	 * @throws Refusal when the same person uploaded the file, or when the table was
	 * changed since
	 */
	void approve(String id, String by) {
		TableChange change = get(id);
		this.changes.lock(change.department(), change.table());
		Upload upload = upload(change);
		if (upload.by().equals(by)) {
			throw new Refusal("Bạn đã tải tệp này lên nên không tự duyệt được. Hãy để người khác duyệt.");
		}
		EditableTable table = this.tables.get(change.table());
		List<TableSheet> current = table.current(change.department());
		if (!Tables.digest(current).equals(upload.base())) {
			throw new Refusal(
					"Bảng đã được sửa bởi một thay đổi khác sau khi tệp này được gửi. Hãy chọn trả lại, để người"
							+ " gửi tải bảng mới về và sửa trên đó.");
		}
		List<TableSheet> sheets = this.uploads.read(upload.fileId(), table);
		this.changes.log(id, RowChanges.between(current, sheets));
		table.apply(change.department(), sheets, upload.by());
		this.changes.decide(id, ChangeState.APPLIED, new Decision(by, now(), ""));
	}

	void giveBack(String id, String reason, String by) {
		this.changes.decide(id, ChangeState.RETURNED, new Decision(by, now(), reason));
	}

	void cancel(String id, String reason, String by) {
		this.changes.decide(id, ChangeState.CANCELLED, new Decision(by, now(), reason));
	}

	private static Upload upload(TableChange change) {
		return Objects.requireNonNull(change.upload(), "nothing was uploaded");
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
