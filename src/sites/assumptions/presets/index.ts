import gpuCloudContracted from "./gpu-cloud-contracted.js";
import gpuCloudMerchant from "./gpu-cloud-merchant.js";
import hyperscalerLease from "./hyperscaler-lease.js";
import neocloudLeaseUnsupported from "./neocloud-lease-unsupported.js";
import neocloudLeaseWithBackstop from "./neocloud-lease-with-backstop.js";
import retrofit from "./retrofit.js";

/** The presets in the order in which people are offered them. Long: for pane and workbook; values alone: preset-values.ts. */
export const presets = [
  hyperscalerLease,
  neocloudLeaseWithBackstop,
  neocloudLeaseUnsupported,
  retrofit,
  gpuCloudContracted,
  gpuCloudMerchant,
] as const;
