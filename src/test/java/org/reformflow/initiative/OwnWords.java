package org.reformflow.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Solution;

/**
 * Texts that resemble no other ones: sentences of syllables drawn by a seed, so that the
 * check for duplicates finds only what a test copies.
 */
public final class OwnWords {

	private static final String[] SYLLABLES = ("công việc người dân hồ sơ phòng ban quy trình dữ liệu tiếp nhận xử lý "
			+ "kết quả thời gian đơn vị cán bộ máy tính giấy tờ bảng biểu mã số kiểm tra đo lường chất lượng sản xuất "
			+ "nông thôn thành phố doanh nghiệp hợp tác xã thiết bị phần mềm mạng lưới thư điện tử lưu trữ tra cứu "
			+ "nhanh chậm sớm muộn trước sau giảm tăng bớt thêm đầu cuối trên dưới trong ngoài mới cũ lớn nhỏ dài ngắn "
			+ "xây dựng triển khai áp dụng theo dõi đánh giá báo cáo đề xuất thống nhất phối hợp hướng dẫn tập huấn "
			+ "tuyên truyền vận hành bảo trì sửa chữa nâng cấp kết nối chia sẻ tổng hợp phân tích dự báo cảnh giác "
			+ "minh bạch công khai tiết kiệm an toàn tiện lợi chính xác đầy đủ kịp thời liên tục ổn định bền vững")
		.split(" ");

	private final Random random;

	public OwnWords(long seed) {
		this.random = new Random(seed);
	}

	/** Sentences of 12 to 28 syllables. */
	public String text(int sentences) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < sentences; i++) {
			int words = 12 + this.random.nextInt(17);
			for (int j = 0; j < words; j++) {
				String word = SYLLABLES[this.random.nextInt(SYLLABLES.length)];
				text.append((j == 0) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : " " + word);
			}
			text.append(". ");
		}
		return text.toString().strip();
	}

	/** The description with other texts in its long sections. */
	public Description in(Description form) {
		return with(form, List.of(new Solution(text(6), text(2), null), new Solution(text(4), text(1), null)), text(3));
	}

	/** The description with these solutions and novelty, and other texts around them. */
	public Description with(Description form, List<Solution> solutions, String novelty) {
		return copy(form, solutions, novelty, form.firstAppliedOn());
	}

	/** The same, first applied on another day. */
	public Description firstApplied(Description form, LocalDate day) {
		return copy(form, form.solutions(), text(3), day);
	}

	private Description copy(Description form, List<Solution> solutions, String novelty, @Nullable LocalDate first) {
		return new Description(form.title(), form.area(), form.governingBody(), form.workplace(), form.field(),
				form.appliedFrom(), form.appliedTo(), form.authors(), text(3), text(1), text(1), text(3), text(1),
				text(1), text(1), solutions, novelty, text(2), form.effects(), text(1), text(1), form.commitment(),
				form.investor(), first, form.confidential(), form.preconditions(), form.participants());
	}

}
