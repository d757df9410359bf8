-- Five years of 34 departments: 1,000,000 closed and 100,000 open assignments with their
-- directives, items, ladders, tiers, obstacles, extensions, events and notices. The first
-- department, so-khcn, is the biggest and has an eighth of all; the others fall off as
-- i^-0.6. PostgreSQL only. Run by SupervisionHistory, statement by statement.

-- Foreign keys are right by construction; checking them would take longer than the rows.
set session_replication_role = replica;
select setseed(0.42);

create temporary table b_department as
select i as no, case when i = 1 then 'so-khcn' else 'bench-' || lpad(i::text, 2, '0') end as id,
	power(i, -0.6) / (select sum(power(j, -0.6)) from generate_series(1, 34) j) as share
from generate_series(1, 34) i;

insert into department (id, name, ordinal)
select id, 'Sở thử nghiệm số ' || no, 1000 + no from b_department on conflict do nothing;
insert into unit (id, department, name, type, valid_from, ordinal)
select d.id || '-p' || k, d.id, 'Phòng chuyên môn số ' || k, 'OFFICE', date '2000-01-01', 100 + k
from b_department d, generate_series(1, 12) k where d.no > 1;
insert into person (id, name, department, unit, active, ordinal)
select u.id || '-cv' || k, 'Chuyên viên số ' || k || ' ' || u.id, u.department, u.id, true, 10000 + k
from unit u join b_department d on d.id = u.department, generate_series(1, 12) k where u.type <> 'LEADERSHIP';

create temporary table b_unit as
select u.department, u.id, row_number() over (partition by u.department order by u.id) - 1 as k,
	count(*) over (partition by u.department) as n
from unit u join b_department d on d.id = u.department
where u.type <> 'LEADERSHIP' and (u.valid_to is null or u.valid_to >= date ':today');
create index on b_unit (department, k);
analyze b_unit;

-- Twenty assignments a directive: five items for one to seven units.
create temporary table b_directive as
select gen_random_uuid()::text as id, d.id as department, n,
	date ':today' - floor(random() * 1826)::integer as made
from b_department d, generate_series(1, ceil(d.share * 55600)::integer) n;
insert into directive (id, department, document_type, number, number_year, number_suffix, subject, state,
	process_instance_id, created_by, created_at, issued_at)
select id, department, 'KE_HOACH', n, extract(year from made), 'KH-SKHCN',
	'Kế hoạch cải cách hành chính, chuyển đổi số và nâng cao chỉ số của Sở, đợt ' || n, 'RUNNING',
	gen_random_uuid()::text, 'vanphong', made, made
from b_directive on conflict do nothing;

create temporary table b_item as
select gen_random_uuid()::text as id, d.id as directive, d.department, d.made, k as position,
	1 + floor(random() * 7)::integer as units, floor(random() * 1000)::integer as first,
	case when random() < 0.1 then null else (array['THE_CHE', 'TTHC', 'TO_CHUC_BO_MAY', 'CHE_DO_CONG_VU',
	'TAI_CHINH_CONG', 'CHINH_PHU_SO', 'CHI_DAO_DIEU_HANH'])[1 + floor(power(random(), 1.5) * 7)::integer] end as area,
	case when random() < 0.08 then null else d.made + 10 + floor(random() * 110)::integer end as due
from b_directive d, generate_series(1, 5) k;
insert into directive_item (id, directive_id, position, code, text, area, lead_units, unknown_leads,
	coordinating_units, external_parties, deadline_kind, deadline_date)
select id, directive, position, 't' || position, 'Rà soát, đơn giản hóa thủ tục hành chính, kết nối dữ liệu và báo cáo'
	|| ' kết quả thực hiện nhiệm vụ số ' || position, area, '[]', '[]', '[]', '[]', 'NO_LATER_THAN', due
from b_item;

-- The younger the directive, the likelier an assignment is open.
create temporary table b_assignment as
select gen_random_uuid()::text as id, i.id as item, i.directive, i.department, i.made, i.area, u.id as unit,
	case when random() < 0.1 then null else u.id || '-cv' || 1 + floor(random() * 12)::integer end as officer, i.due,
	row_number() over (order by ln(random() + 1e-12) / (case when date ':today' - i.made < 60 then 20.0
	when date ':today' - i.made < 180 then 4 when date ':today' - i.made < 365 then 0.8 else 0.02 end) desc) as priority,
	gen_random_uuid()::text as process, random() as chance, random() as chance2
from b_item i cross join lateral generate_series(0, i.units - 1) g
join b_unit u on u.department = i.department and u.k = (i.first + g) % u.n;
delete from b_assignment where priority > 1100000;
alter table b_assignment add column reported date;
update b_assignment set reported = least(date ':today', greatest(made + 1,
	case when due is null then made + floor(chance * 90)::integer
	when chance < 0.86 then due - floor(power(chance2, 2) * 20)::integer
	else due + 1 + floor(power(chance2, 2) * 40)::integer end)) where priority > 100000;
insert into assignment (id, directive_id, item_id, department, lead_unit, text, area, state, suspended, officer,
	percent_done, deadline_kind, original_due, current_due, process_instance_id, started_at, reported_at, reported_on,
	verified_at, verified_by, closed_at)
select id, directive, item, department, unit, 'Rà soát, đơn giản hóa thủ tục hành chính, kết nối dữ liệu và báo cáo'
	|| ' kết quả thực hiện về Văn phòng Sở để tổng hợp', area,
	case when reported is not null then 'DONE' when chance < 0.1 then 'ASSIGNED' when chance < 0.8 then 'IN_PROGRESS'
	when chance < 0.83 then 'RETURNED' when chance < 0.84 then 'REFUSED' else 'AWAITING_CONFIRMATION' end,
	reported is null and chance2 < 0.01, officer, case when reported is not null then 100 else 40 end,
	'NO_LATER_THAN', due, due, process, made, reported, reported, reported + 1, 'vanphong', reported + 1
from b_assignment;

insert into obstacle (id, assignment_id, raised_by, raised_at, text, opinion, state, decided_at)
select gen_random_uuid()::text, id, coalesce(officer, 'vanphong'), made + 5,
	'Chưa có hướng dẫn của bộ chủ quản và thiếu kinh phí', 'Đề nghị lãnh đạo xem xét',
	case when reported is not null then 'DECIDED' when chance < 0.5 then 'RAISED' else 'GATHERED' end,
	case when reported is not null then made + 8 end
from b_assignment where chance2 < case when reported is null then 0.08 else 0.05 end;
insert into extension (id, assignment_id, asked_by, asked_at, reason, previous_due, new_due, state, decided_by,
	decided_at)
select gen_random_uuid()::text, id, coalesce(officer, 'vanphong'), made + 7, 'Chờ số liệu của tỉnh', due, due + 10,
	'APPROVED', 'giamdoc', made + 8
from b_assignment where due is not null and chance2 > 0.94;
insert into directive_event (directive_id, assignment_id, at, actor, kind, text)
select directive, id, made + k, 'vanphong', (array['ASSIGNED', 'ACKNOWLEDGED', 'PROGRESS'])[k], 'Đang thực hiện'
from b_assignment, generate_series(1, 2) k;

create temporary table b_tier (code, name, days, answers) as values ('T-7', 'Nhắc việc trước 7 ngày', -9, false),
	('T-3', 'Nhắc việc trước 3 ngày', -4, false), ('T-1', 'Nhắc người đứng đầu', -1, false),
	('T+0', 'Báo quá hạn', 1, false), ('T+3', 'Phiếu đôn đốc', 4, true),
	('T+7', 'Báo cáo phó giám đốc phụ trách', 9, true), ('T+15', 'Báo cáo giám đốc, đưa vào giao ban', 21, false);
create temporary table b_ladder as
select gen_random_uuid()::text as id, a.id as assignment, a.department, a.directive, a.made, a.due, a.reported,
	a.chance from b_assignment a where a.due is not null;
insert into ladder (id, department, owner, matter_id, kind, priority, business_key, deadline_kind, set_on, last_day,
	round, state, process_instance_id, started_at, ended_at)
select id, department, 'assignment', assignment, 'assignment', 'normal', directive, 'NO_LATER_THAN', made, due, 1,
	case when reported is null then 'RUNNING' else 'ENDED' end, gen_random_uuid()::text, made, reported
from b_ladder;
insert into ladder_step (id, ladder_id, round, tier, name, tier_offset, state, planned_at, at, slip, on_meeting_list,
	answer_by, answer_due, answer_waits, answered_at)
select gen_random_uuid()::text, l.id, 1, t.code, t.name, t.days, case when l.due + t.days < l.made then 'SKIPPED'
	else 'FIRED' end, l.due + t.days, l.due + t.days, case when t.answers then '12/PĐĐ' end, t.code = 'T+15',
	case when t.answers then 'UNIT_HEAD' end, case when t.answers then l.due + t.days + 4 end, t.answers,
	case when t.answers and l.chance < 0.6 then l.due + t.days + 2 end
from b_ladder l, b_tier t where l.due + t.days <= coalesce(l.reported, date ':today');

insert into notice (id, notice_key, recipient, department, template, subject, body, business_key, urgent, created_at,
	not_before, mail, attempts, last_error, in_inbox)
select to_char(a.made + k, 'YYYYMMDD') || left(replace(gen_random_uuid()::text, '-', ''), 24),
	gen_random_uuid()::text, coalesce(a.officer, 'vanphong'), a.department, 'deadline-reminder',
	'Nhắc việc sắp đến hạn', 'Việc sắp đến hạn, đề nghị báo cáo kết quả.', a.directive, false, a.made + k, a.made + k,
	case when a.chance2 < 0.001 then 'REFUSED' when a.chance2 < 0.002 then 'QUEUED' when a.chance2 < 0.003 then 'DIGEST'
	when a.chance2 < 0.6 then 'SENT' when a.chance2 < 0.9 then 'DIGESTED' else 'INBOX_ONLY' end, 1, null, true
from b_assignment a, generate_series(1, 1) k where a.chance < 0.4 or a.chance2 < 0.003 order by a.made;

create temporary table b_period as
select gen_random_uuid()::text as id, d.id as department, m::date as month
from b_department d, generate_series(date ':today' - 1800, date ':today' - 20, interval '1 month') m;
insert into report_period (id, department, calendar, period_year, code, name, from_day, to_day, cumulative_from,
	due_day, opened_at)
select id, department, 'bench', extract(year from month), 'M' || extract(month from month),
	to_char(month, '"Tháng "MM" năm "YYYY'), month, month + 14, month, month + 18, month from b_period;
insert into unit_report (period_id, unit, state, round, late)
select p.id, u.id, case when p.month < date ':today' - 60 then 'CLOSED' when random() < 0.5 then 'HANDED_IN'
	else 'OPEN' end, 1, false
from b_period p join b_unit u on u.department = p.department;

create temporary table b_campaign as
select gen_random_uuid()::text as id, department from (select id as department from b_department) d;
insert into campaign (id, department, title, period_from, period_to, deadline_words, last_day, quota, rounds_per_year,
	areas, basis, formal_months, completion_months, answer_months, limitation_months, appeal_days, majority_numerator,
	majority_denominator, criteria_name, pass_mark, zero_fails, same_unit_conflict, drop_extremes, reviewers, state,
	opened_by, opened_at)
select id, department, 'Phong trào sáng kiến năm nay', date ':today' - 100, date ':today', 'hết năm', date ':today', 3,
	1, '[]', 'NĐ 13/2012', 1, 1, 3, 12, 10, 2, 3, 'Bộ tiêu chí', 50, false, true, false, 2, 'REVIEWING', 'vanphong',
	date ':today' - 100 from b_campaign;
insert into campaign_unit (id, campaign_id, unit, quota)
select gen_random_uuid()::text, c.id, u.id, 3 from b_campaign c join b_unit u on u.department = c.department;
insert into application (id, department, campaign_id, unit, submitter, title, area, state, content, created_at)
select gen_random_uuid()::text, c.department, c.id, u.id, u.id || '-cv' || n.n, 'Sáng kiến số ' || n.n, 'TTHC',
	case when n.n = 1 then 'RECOGNISED' else 'SCORING' end, '{}', date ':today' - 50
from b_campaign c join b_unit u on u.department = c.department, generate_series(1, 4) as n (n);

create temporary table b_round as
select gen_random_uuid()::text as id, d.id as department, y from b_department d, generate_series(2022, 2026) y;
insert into scoring_round (id, department, scoring_year, title, set_id, set_code, state, self_due, appraisal_due,
	explain_days, planned_end, opened_by, opened_at, publication)
select id, department, y, 'Chấm điểm cải cách hành chính năm ' || y, 'bench', 'bench', 'PUBLISHED', make_date(y, 10, 1),
	make_date(y, 10, 15), 3, make_date(y, 11, 1), 'vanphong', make_date(y, 9, 15), 1 from b_round;
insert into unit_result (round_id, publication, unit, earned, counted, total, rescaled, place, previous_total)
select r.id, 1, u.id, 80, 100, 80 - u.k, false, u.k + 1, 78 from b_round r join b_unit u on u.department = r.department;

set session_replication_role = origin;
analyze;
