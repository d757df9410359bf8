package org.reformflow.initiative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.reformflow.People;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.Effect;
import org.reformflow.initiative.application.Solution;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Campaigns and applications of the demo department as if people had made them, without a
 * process behind them.
 */
@TestComponent
public class InitiativeStory {

	public static final String DEPARTMENT = "so-khcn";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Organisation organisation;

	private final Campaigns campaigns;

	private final Applications applications;

	private final People people;

	InitiativeStory(JdbcClient jdbc, Clock clock, Organisation organisation, Campaigns campaigns,
			Applications applications, People people) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.organisation = organisation;
		this.campaigns = campaigns;
		this.applications = applications;
		this.people = people;
	}

	/** An open campaign whose last day is in 30 days. */
	@Transactional
	public Campaign campaign() {
		return campaign(today().plusDays(30));
	}

	/** An open campaign of this year and the last, with hoidong1 to 7 as its council. */
	@Transactional
	public Campaign campaign(LocalDate lastDay) {
		return campaign("Đợt sáng kiến cải cách hành chính", lastDay);
	}

	@Transactional
	public Campaign campaign(String title, LocalDate lastDay) {
		return campaign(DEPARTMENT, title, lastDay);
	}

	/** An open campaign of a department; the council is that of the demo department. */
	@Transactional
	public Campaign campaign(String department, String title, LocalDate lastDay) {
		String id = UUID.randomUUID().toString();
		this.jdbc
			.sql("""
					insert into campaign (id, department, title, period_from, period_to, deadline_words, last_day, quota,
					rounds_per_year, areas, conditions, basis, formal_months, completion_months, answer_months,
					limitation_months, appeal_days, majority_numerator, majority_denominator, criteria_name, pass_mark,
					zero_fails, same_unit_conflict, drop_extremes, reviewers, state, opened_by, opened_at)
					values (?, ?, ?, ?, ?, ?, ?, 1, 2, 'THE_CHE,TTHC,TO_CHUC_BO_MAY,CHE_DO_CONG_VU,TAI_CHINH_CONG,CHINH_PHU_SO',
					null, 'Nghị định số 13/2012/NĐ-CP, Thông tư số 18/2013/TT-BKHCN', 1, 1, 3, 12, 30, 2, 3, 'Mặc định', 50,
					?, ?, ?, 0, 'OPEN', 'chuyenvien.qlchn', ?)""")
			.params(id, department, title, today().minusYears(1).withDayOfYear(1),
					today().plusYears(1).withDayOfYear(1).minusDays(1),
					"trước ngày %1$td/%1$tm/%1$tY".formatted(lastDay.plusDays(1)), lastDay, true, false, false,
					OffsetDateTime.now(this.clock))
			.update();
		criterion(id, 0, "novelty", "Tính mới", 35);
		criterion(id, 1, "effect", "Hiệu quả", 35);
		criterion(id, 2, "scope", "Khả năng áp dụng", 30);
		council(id);
		for (var unit : this.organisation.actingUnits(department, today())) {
			this.jdbc.sql("insert into campaign_unit (id, campaign_id, unit, quota) values (?, ?, ?, 1)")
				.params(UUID.randomUUID().toString(), id, unit.id())
				.update();
		}
		return this.campaigns.get(id);
	}

	private void criterion(String campaign, int position, String code, String name, int weight) {
		this.jdbc.sql("""
				insert into campaign_criterion (campaign_id, position, code, group_name, name, guidance, max_points,
				weight, group_minimum) values (?, ?, ?, ?, ?, null, 10, ?, null)""")
			.params(campaign, position, code, name, name, weight)
			.update();
	}

	private void council(String campaign) {
		for (int i = 1; i <= 7; i++) {
			CouncilRole role = switch (i) {
				case 1 -> CouncilRole.CHAIR;
				case 2 -> CouncilRole.VICE_CHAIR;
				case 3 -> CouncilRole.SECRETARY;
				case 7 -> CouncilRole.UNION;
				default -> CouncilRole.MEMBER;
			};
			this.jdbc.sql("insert into campaign_member (campaign_id, person, role, position) values (?, ?, ?, ?)")
				.params(campaign, "hoidong" + i, role.name(), i)
				.update();
		}
	}

	/** Moves a campaign to another state. */
	@Transactional
	public void enter(String campaignId, CampaignState state) {
		this.jdbc.sql("update campaign set state = ? where id = ?").params(state.name(), campaignId).update();
	}

	/** A complete description by one author who has no account. */
	public Description complete(String title) {
		return complete(title, List.of(new Author("Nguyễn Văn An", null, "1985", "Thạc sĩ Quản lý công", "Chuyên viên",
				"Phòng Quản lý Khoa học", "0912 345 678", new BigDecimal("100"))));
	}

	/** A complete description by people of the organisation in equal shares. */
	public Description completeBy(String title, String... persons) {
		return complete(title,
				Arrays.stream(persons)
					.map((person) -> author(this.organisation.person(person).orElseThrow(), 100 / persons.length))
					.toList());
	}

	private Author author(Person person, int share) {
		return new Author(person.name(), person.id(), "1980", "Thạc sĩ", "Chuyên viên",
				(person.unit() != null) ? this.organisation.unit(person.unit()).name() : null, "0912 345 678",
				BigDecimal.valueOf(share));
	}

	/** A complete description, applied for the first time two months ago. */
	public Description complete(String title, List<Author> authors) {
		LocalDate applied = today().minusMonths(2);
		return new Description(title, ReformArea.CHINH_PHU_SO, "Ủy ban nhân dân tỉnh", "Sở Khoa học và Công nghệ",
				"Chuyển đổi số trong quản lý nhiệm vụ khoa học", applied, today(), authors,
				"Việc theo dõi nhiệm vụ bằng sổ giấy chậm và hay sót.",
				"Các phòng, đơn vị thuộc Sở; hồ sơ nhiệm vụ khoa học và công nghệ.",
				"Rút ngắn thời gian xử lý và công khai tiến độ.", "Theo dõi bằng bảng tính gửi qua thư điện tử.",
				"Dễ làm, không tốn kinh phí.", "Nhiều bản khác nhau, không biết bản nào mới nhất.",
				"Không có nơi lưu chung và không ai được nhắc việc.",
				List.of(new Solution("Lập sổ nhiệm vụ dùng chung trên mạng nội bộ cho sáng kiến “" + title + "”.",
						"Mọi người thấy cùng một bản.", "Cần tập huấn ban đầu."),
						new Solution("Nhắc việc tự động trước hạn ba ngày làm việc.", "Không sót việc.", null)),
				"Lần đầu tiên gắn nhắc việc với hồ sơ nhiệm vụ trong tỉnh.",
				"Áp dụng được ở mọi phòng, đơn vị và các sở, ngành khác.",
				List.of(new Effect(Effect.Kind.ECONOMIC, "Thời gian xử lý một hồ sơ", "15 ngày", "9 ngày",
						"Thống kê 120 hồ sơ trong quý."),
						new Effect(Effect.Kind.SOCIAL, "Tỷ lệ hồ sơ đúng hạn", "82%", "98%", null)),
				"Cần người đứng đầu dùng hằng ngày.", "Nhân rộng trong toàn ngành.", true, "Sở Khoa học và Công nghệ",
				applied, null, "Máy tính nối mạng nội bộ.", "Trần Thị Bình - Văn phòng Sở");
	}

	/**
	 * An application of a person of a unit that was drafted and handed in, at the desk;
	 * its only author is that person.
	 * @return the application's id
	 */
	@Transactional
	public String handedIn(String campaignId, String person, String title) {
		return handedIn(campaignId, person, completeBy(title, person));
	}

	@Transactional
	public String handedIn(String campaignId, String person, Description description) {
		Campaign campaign = this.campaigns.get(campaignId);
		String unit = Objects.requireNonNull(this.organisation.person(person).orElseThrow().unit());
		return this.people.as(person, () -> {
			String id = this.applications.draft(campaign, unit, person, description);
			this.applications.handIn(id, campaign.lastDay(), person);
			return id;
		});
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
