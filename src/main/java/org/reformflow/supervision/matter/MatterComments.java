package org.reformflow.supervision.matter;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;
import org.reformflow.supervision.matter.MatterView.Comment;
import org.reformflow.supervision.matter.MatterView.Comments;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;

/**
 * The short exchange beside a matter's tasks. Those who see the matter read it, those who
 * work on it write. Secret steps have none.
 */
@Service
class MatterComments {

	static final int LONGEST = 4000;

	static final Duration TAKEN_BACK_WITHIN = Duration.ofMinutes(10);

	private static final int MOST = 100;

	private static final String SECRET = "Phiếu chấm điểm và phiếu bầu là kín nên bước này không có phần trao đổi.";

	private final CommentTable table;

	private final MatterProcess process;

	private final Notifications notifications;

	private final Organisation organisation;

	private final Clock clock;

	MatterComments(CommentTable table, MatterProcess process, Notifications notifications, Organisation organisation,
			Clock clock) {
		this.table = table;
		this.process = process;
		this.notifications = notifications;
		this.organisation = organisation;
		this.clock = clock;
	}

	Comments of(Reader reader) {
		MatterTask task = reader.task();
		if (task.isSecret()) {
			return new Comments(List.of(), 0, false, SECRET);
		}
		List<CommentTable.Row> rows = this.table.newest(task, MOST);
		long shown = rows.stream().filter((row) -> row.text() != null).count();
		return new Comments(rows.stream().map((row) -> comment(reader.id(), row)).toList(),
				(rows.size() < MOST) ? (int) shown : this.table.count(task), reader.mayComment(), null);
	}

	int count(Reader reader) {
		return reader.task().isSecret() ? 0 : this.table.count(reader.task());
	}

	/**
	 * Adds a comment.
	 * @param tell whether those who hold the other tasks are told
	 * @throws Refusal when it is empty, too long or on a secret step
	 * @throws ErrorResponseException 403 for those who only read
	 */
	@Transactional
	public Comment add(Reader reader, String words, boolean tell, String title) {
		MatterTask task = reader.task();
		String text = checked(reader, words);
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		long id = this.table.add(task, reader.id(), now, text);
		if (tell) {
			tell(reader, id, text, title);
		}
		return comment(reader.id(), new CommentTable.Row(id, task.name(), reader.id(), now, text));
	}

	private static String checked(Reader reader, String words) {
		if (reader.task().isSecret()) {
			throw new Refusal(SECRET);
		}
		if (!reader.mayComment()) {
			throw MatterRights.problem(HttpStatus.FORBIDDEN, "Không có quyền",
					"Bạn chỉ được xem. Người được giao công việc này mới viết trao đổi.");
		}
		String text = words.strip();
		if (text.isEmpty()) {
			throw new Refusal("Chưa có nội dung. Hãy nhập nội dung trao đổi rồi gửi lại.");
		}
		if (text.length() > LONGEST) {
			throw new Refusal("Nội dung dài " + text.length() + " ký tự, tối đa " + LONGEST
					+ ". Hãy rút gọn hoặc đính kèm tệp ở “Minh chứng”.");
		}
		if (text.indexOf('\0') >= 0) {
			throw new Refusal("Nội dung có ký tự không lưu được. Hãy gõ lại nội dung.");
		}
		return text;
	}

	/** Takes an own comment back while that is still possible. */
	@Transactional
	public void remove(String person, long id) {
		CommentTable.Row row = this.table.own(person, id)
			.orElseThrow(() -> MatterRights.problem(HttpStatus.NOT_FOUND, "Không tìm thấy",
					"Không có nội dung này của bạn. Hãy mở lại hồ sơ vụ việc."));
		if (!isFresh(row)) {
			throw new Refusal("Đã quá " + TAKEN_BACK_WITHIN.toMinutes()
					+ " phút nên không rút lại được. Hãy viết thêm nội dung đính chính.");
		}
		this.table.remove(id, OffsetDateTime.now(this.clock));
	}

	private void tell(Reader reader, long id, String text, String title) {
		Set<String> people = new LinkedHashSet<>(this.process.holders(reader.task()));
		people.remove(reader.id());
		if (!people.isEmpty()) {
			MatterTask task = reader.task();
			this.notifications.send(new Notice("comment-" + id, task.department(), "comment-added",
					Map.of("author", reader.person().name(), "title", title, "task", task.name(), "text", text), people,
					false, task.matter()));
		}
	}

	private Comment comment(String reader, CommentTable.Row row) {
		return new Comment(row.id(), this.organisation.nameOf(row.author()), row.at(), row.step(), row.text(),
				row.text() != null && row.author().equals(reader) && isFresh(row));
	}

	private boolean isFresh(CommentTable.Row row) {
		return !row.at().plus(TAKEN_BACK_WITHIN).isBefore(OffsetDateTime.now(this.clock));
	}

}
