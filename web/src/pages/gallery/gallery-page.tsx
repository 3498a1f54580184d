import { Button } from 'antd';
import { useState } from 'react';
import { Problem } from '../../api/problem';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ExplanationCard } from '../../shared/explanation-card/explanation-card';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PhotoPair } from '../../shared/photo-pair/photo-pair';
import { StackedLights } from '../../shared/stacked-lights/stacked-lights';
import { Conflict } from '../../shared/states/conflict';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { Refused } from '../../shared/states/refused';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { Mark } from '../../shared/status/mark';
import {
  CASE_STATUSES,
  MARKS,
  TASK_STATUSES,
  type CaseStatus,
  type MarkKind,
  type TaskStatus,
} from '../../shared/status/status';
import { StatusTag, TaskStatusTag } from '../../shared/status/status-tag';
import { StepTrack } from '../../shared/step-track/step-track';
import { VerdictChoice } from '../../shared/verdict/verdict-choice';
import { VerdictTag } from '../../shared/verdict/verdict-tag';
import { VERDICT_VALUES, type VerdictValue } from '../../shared/verdict/verdicts';
import styles from './gallery.module.css';
import { AFTER, BEFORE, DUE_TODAY, GRID, HOLLOW, IN_TIME, LIGHTS, LONG_GRID, STEPS } from './samples';

const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];
const brokenAnswer = new Problem({ requestId: '7f3a19c2-0000' }, 503);

/** Every shared component with the story's data; served in development only. */
export default function GalleryPage() {
  const confirm = useConfirmBar();
  const [verdict, setVerdict] = useState<VerdictValue | null>('FALSE');
  const [open, setOpen] = useState<VerdictValue | null>(null);
  return (
    <main id="main" className={styles.gallery}>
      <PageHeader
        title="组件"
        subtitle="形状 + 文字 + 颜色，三者缺一不可"
        tools={
          <>
            <Button>
              快速登记 <KeyCap keys="n" />
            </Button>
            <Button danger>退回重办</Button>
            <Button disabled>上报（还差 2 项）</Button>
            <Button
              type="primary"
              onClick={() =>
                confirm({ text: '已交办 19 件，发出 6 封邮件', onUndo: () => undefined, seconds: 28 })
              }
            >
              交办 19 件 <KeyCap keys="Ctrl+Enter" onAccent />
            </Button>
          </>
        }
      />
      <div className={styles.columns}>
        <Panel title="时限灯">
          <div className={styles.lights}>
            {LIGHTS.map((light, at) => (
              <ClockLight
                key={`inline${at}`}
                light={light}
                onExplain={at === 0 ? () => undefined : undefined}
              />
            ))}
            {LIGHTS.map((light, at) => (
              <ClockLight
                key={`pill${at}`}
                light={light}
                form="pill"
                length="long"
                extensions={at === 1 ? 1 : undefined}
              />
            ))}
            {HOLLOW.map((light, at) => (
              <ClockLight key={`hollow${at}`} light={light} />
            ))}
          </div>
        </Panel>
        <Panel title="编号与标签">
          <div className={styles.wrap}>
            <AcceptanceNumber raw="D3ZZ202604280006" isKey />
            <AcceptanceNumber raw="X3ZZ202605080002" />
            <AcceptanceNumber raw="D3ZZ202605110007" isKey short />
            <AcceptanceNumber raw="X3ZZ20260519003" />
          </div>
          <div className={styles.wrap}>
            {keysOf<CaseStatus>(CASE_STATUSES).map((status) => (
              <StatusTag
                key={status}
                status={status}
                reason={status === 'returned' ? '职能不符' : undefined}
              />
            ))}
          </div>
          <div className={styles.wrap}>
            {keysOf<MarkKind>(MARKS).map((kind) => (
              <Mark key={kind} kind={kind} />
            ))}
          </div>
          <div className={styles.wrap}>
            {keysOf<TaskStatus>(TASK_STATUSES).map((status) => (
              <TaskStatusTag key={status} status={status} />
            ))}
            {VERDICT_VALUES.map((value) => (
              <VerdictTag key={value} value={value} />
            ))}
          </div>
          <VerdictChoice label="① 长期有污水流出" value={verdict} onChange={setVerdict} />
          <br />
          <VerdictChoice label="② 河水发黑发臭" value={open} onChange={setOpen} size="large" />
        </Panel>
      </div>
      <Panel title="进度">
        <StepTrack steps={STEPS} />
      </Panel>
      <div className={styles.columns}>
        <ExplanationCard
          title="整改办结"
          light={DUE_TODAY}
          days={GRID}
          startLabel="交办"
          rows={{
            start: '4 月 29 日 11:06 交办，次日起算',
            rule: '央督 · 整改办结 10 个工作日，含核查',
            skipped: '劳动节 5/1–5/5，周日 5/10，周末 5/16–5/17，共 8 天',
            added: '5 月 9 日（周六）调休上班，计 1 天',
            extended: '+3 个工作日，5/14 陈立批准：管材到货延迟。原期限 5/15 保留',
            source: '2026 年放假安排（国务院办公厅通知）；交办时的时限规则第 2 版',
          }}
        />
        <ExplanationCard
          title="整改办结"
          light={IN_TIME}
          days={LONG_GRID}
          startLabel="交办"
          rows={{ start: '3 月 2 日 交办', rule: '54 个工作日', source: '2026 年放假安排' }}
        />
        <Panel title="整改前后">
          <PhotoPair before={BEFORE} after={AFTER} withKeys />
          <PhotoPair before={BEFORE} after={null} />
        </Panel>
        <Panel title="各街道亮灯">
          <StackedLights counts={{ red: 3, orange: 2, yellow: 6, green: 25 }} longest={36} figures />
          <StackedLights counts={{ red: 0, orange: 0, yellow: 1, green: 13 }} longest={36} figures />
          <StackedLights counts={{ red: 0, orange: 0, yellow: 0, green: 0 }} longest={36} figures />
        </Panel>
      </div>
      <div className={styles.states}>
        <Panel>
          <EmptyState
            news="good"
            title="没有逾期案件"
            text="示例区 6 个街道全部按期。最近一件逾期于 5 月 14 日办结。"
            actions={<Button>看 3 日内到期 23 件</Button>}
          />
        </Panel>
        <Panel>
          <EmptyState
            news="nothing-found"
            title="没有符合条件的案件"
            text="当前条件：云栖街道、辐射、已逾期。放宽“已逾期”可见 2 件。"
            actions={
              <>
                <Button type="primary">去掉“已逾期”</Button>
                <Button>重置</Button>
              </>
            }
          />
        </Panel>
        <Panel>
          <SkeletonRows rows={4} />
        </Panel>
        <Panel>
          <ErrorState error={brokenAnswer} title="台账没有读出来" onRetry={() => undefined} />
        </Panel>
        <Panel>
          <Refused
            action="上报"
            basis="水类最低佐证 第 2 版"
            items={[
              { key: 'photo', text: '点位 2 整改后照片', goLabel: '去拍', onGo: () => undefined },
              { key: 'verdict', text: '第 ② 项是否属实', goLabel: '去选', onGo: () => undefined },
            ]}
          />
        </Panel>
        <Panel>
          <ErrorState error={new Problem({}, 404)} back={<Button>回到我的案件</Button>} />
        </Panel>
        <Panel>
          <Conflict
            title="陈立 刚刚已核查通过这件"
            text="您的“退回重办”没有生效，意见文字已留在草稿里。"
            actions={
              <>
                <Button type="primary">看最新状态</Button>
                <Button>复制我的意见</Button>
              </>
            }
          />
        </Panel>
        <Panel>
          <NoticeStrip tone="info" action="看进度">
            信号弱，2 张照片在本机排队
          </NoticeStrip>
          <br />
          <NoticeStrip tone="look">邮件服务中断 12 分钟，7 封在队列里，恢复后自动发出</NoticeStrip>
        </Panel>
      </div>
    </main>
  );
}
