// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_end.h"

#include <new>
#include <stdexcept>
#include <xapian.h>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "indexer/run/interruption.h"
#include "indexer/run/roots.h"
#include "indexer/store/index_lock.h"

namespace clipfile {

RunEnd end_of_run(const std::exception_ptr& exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const RunRefused& refusal) {
    return {index_exit::refused, refusal.what()};
  } catch (const IndexBusy& busy) {
    return {index_exit::busy, busy.what()};
  } catch (const StoppedWaiting& stop) {
    constexpr int stopped_by = 128;
    return {stopped_by + interruption(), stop.what()};
  } catch (const IndexError& fault) {
    const bool is_damaged = fault.fault() == IndexFault::damaged;
    return {is_damaged ? index_exit::damaged : index_exit::failed, fault.what()};
  } catch (const std::invalid_argument& usage) {
    return {index_exit::usage, usage.what()};
  } catch (const Xapian::Error& fault) {
    return {index_exit::failed,
            "the index: " + fault.get_description() +
                ": it is as it was after its last commit: run again when the cause is mended"};
  } catch (const std::bad_alloc&) {
    return {index_exit::failed, "out of memory: the index is as it was after its last commit"};
  } catch (const std::exception& fault) {
    return {index_exit::failed, fault.what()};
  }
}

}  // namespace clipfile
