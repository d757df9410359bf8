package org.reformflow.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Solution;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.similarity.Duplicates;
import org.reformflow.initiative.similarity.Resemblance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the check of one application for duplicates takes beside many others, on
 * PostgreSQL: {@code mvn -Pbenchmark test -Dtest=SimilarityBenchmark}. All texts are
 * drawn from the same stock of administrative phrases, the common ones often, as real
 * ones are; each application has about 3,500 syllables (10 pages). Fails when the time
 * grows with the number of unrelated applications, or a copy is not found. Their number
 * is {@code -Dbenchmark.applications=5000}.
 */
@ProductTest
@Tag("benchmark")
class SimilarityBenchmark {

	private static final int APPLICATIONS = Integer.getInteger("benchmark.applications", 5_000);

	private static final int FEW = APPLICATIONS / 10;

	private static final int CHUNK = 50;

	private static final int CHECKS = 11;

	private static final String[] PHRASES = ("giải quyết thủ tục hành chính/người dân và doanh nghiệp/rút ngắn thời gian"
			+ "/nâng cao hiệu quả công tác/ứng dụng công nghệ thông tin/tiếp nhận hồ sơ/trả kết quả đúng hẹn"
			+ "/cán bộ phụ trách/các phòng chuyên môn/trên địa bàn tỉnh/theo quy định hiện hành/xây dựng kế hoạch"
			+ "/tổ chức thực hiện/kiểm tra, đánh giá/tổng hợp báo cáo/cơ sở dữ liệu dùng chung/phần mềm quản lý"
			+ "/bảng theo dõi tiến độ/công khai, minh bạch/giảm chi phí đi lại/số hóa tài liệu/tra cứu nhanh chóng"
			+ "/nhiệm vụ khoa học/chủ nhiệm đề tài/nghiệm thu đúng hạn/kinh phí được giao/đơn vị phối hợp"
			+ "/hướng dẫn cụ thể/mẫu phiếu thống nhất/nhập liệu một lần/chuyển xử lý tự động/thông báo qua tin nhắn"
			+ "/ý kiến của người dân/mức độ hài lòng/khắc phục tồn tại/phân công rõ người/gắn với trách nhiệm"
			+ "/người đứng đầu đơn vị/kỷ luật công vụ/văn hóa công sở/tập huấn nghiệp vụ/chia sẻ kinh nghiệm"
			+ "/nhân rộng mô hình/thiết bị bức xạ/kiểm định phương tiện đo/tiêu chuẩn chất lượng/nhãn hàng hóa"
			+ "/truy xuất nguồn gốc/mã vạch hai chiều/sở hữu trí tuệ/chỉ dẫn địa lý/hợp tác xã nông nghiệp"
			+ "/chuyển giao kỹ thuật/phòng thử nghiệm/mẫu nước thải/quan trắc môi trường/lưu trữ hồ sơ"
			+ "/ký số văn bản/trình lãnh đạo duyệt/phát hành văn bản/lịch công tác tuần/phòng họp trực tuyến"
			+ "/thư điện tử công vụ/an toàn thông tin/sao lưu định kỳ/máy chủ của tỉnh/đường truyền riêng"
			+ "/bộ phận một cửa/bưu chính công ích/thanh toán trực tuyến/phí và lệ phí/biên lai điện tử"
			+ "/rà soát quy trình/cắt giảm giấy tờ/đề xuất đơn giản hóa/mức độ toàn trình/liên thông dữ liệu"
			+ "/cuối mỗi tuần/trong ba tháng đầu/từ năm ngày còn hai ngày/tăng gấp đôi/giảm một nửa"
			+ "/không phát sinh chi phí/tận dụng máy sẵn có/dễ thực hiện/phù hợp thực tế/bền vững lâu dài")
		.split("/");

	private final InitiativeStory story;

	private final Duplicates duplicates;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	SimilarityBenchmark(@Autowired InitiativeStory story, @Autowired Duplicates duplicates, @Autowired JdbcClient jdbc,
			@Autowired PlatformTransactionManager transactions) {
		this.story = story;
		this.duplicates = duplicates;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void theCheckDoesNotGrowWithUnrelatedApplications() {
		Campaign campaign = this.story.campaign();
		Description first = description(0);
		Description second = description(1);
		handIn(campaign, List.of(first, second));
		handInFrom(campaign, 2, FEW);
		double few = check(campaign, first);
		handInFrom(campaign, FEW, APPLICATIONS);
		this.jdbc.sql("analyze").update();
		double many = check(campaign, second);

		System.out.printf(
				"Duplicate check of %,d characters: %.0f ms beside %,d applications, %.0f ms beside %,d; %,d bands%n",
				length(first), few, FEW, many, APPLICATIONS,
				this.jdbc.sql("select count(*) from application_band").query(Long.class).single());
		assertThat(many).isLessThan(2 * few + 100);
	}

	/**
	 * Median milliseconds of checks of a copy, which must be found, and only its model.
	 */
	private double check(Campaign campaign, Description copied) {
		String id = handIn(campaign, List.of(copied)).get(0);
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < CHECKS; i++) {
			long start = System.nanoTime();
			List<Resemblance> found = this.transaction.execute((status) -> this.duplicates.check(id));
			times.add((System.nanoTime() - start) / 1e6);
			assertThat(found).isNotEmpty();
			assertThat(found.get(0).share()).isGreaterThan(0.95);
			assertThat(found.stream().skip(1)).allMatch((other) -> other.share() < 0.5);
		}
		return times.stream().sorted().toList().get(CHECKS / 2);
	}

	private void handInFrom(Campaign campaign, int from, int to) {
		for (int i = from; i < to; i += CHUNK) {
			List<Description> some = new ArrayList<>();
			for (int j = i; j < Math.min(i + CHUNK, to); j++) {
				some.add(description(j));
			}
			handIn(campaign, some);
		}
	}

	private List<String> handIn(Campaign campaign, List<Description> descriptions) {
		List<String> ids = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> descriptions.forEach((description) -> {
			String id = this.story.handedIn(campaign.id(), "chuyenvien.qlkh", description);
			this.duplicates.register(id);
			ids.add(id);
		}));
		return ids;
	}

	private static int length(Description form) {
		return form.toString().length();
	}

	private Description description(int seed) {
		Random random = new Random(seed);
		Description form = this.story.complete("Sáng kiến số " + seed);
		return new Description(form.title(), form.area(), null, null, null, form.appliedFrom(), form.appliedTo(),
				form.authors(), text(random, 10), text(random, 5), text(random, 5), text(random, 25), text(random, 5),
				text(random, 5), text(random, 5),
				List.of(new Solution(text(random, 30), text(random, 5), text(random, 5)),
						new Solution(text(random, 20), text(random, 5), null)),
				text(random, 10), text(random, 10), form.effects(), text(random, 5), text(random, 5), true, null,
				form.firstAppliedOn(), null, null, null);
	}

	/** Sentences of four to eight phrases; the first of the stock are the most common. */
	private static String text(Random random, int sentences) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < sentences; i++) {
			int phrases = 4 + random.nextInt(5);
			for (int j = 0; j < phrases; j++) {
				int drawn = (int) (PHRASES.length * Math.pow(random.nextDouble(), 1.5));
				text.append((j == 0) ? "" : " ").append(PHRASES[drawn]);
			}
			text.append(". ");
		}
		return text.toString();
	}

}
